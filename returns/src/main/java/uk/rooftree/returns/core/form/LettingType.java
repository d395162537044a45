package uk.rooftree.returns.core.form;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import uk.rooftree.returns.core.service.Provider;

/** The kind of letting by which rents are compared: rule TAB02's table. */
public final class LettingType {

    private static final Map<Key, Integer> TYPES = ReferenceCsv.lines("letting_type.csv").stream().collect(Collectors.toUnmodifiableMap(
        line -> new Key(Provider.valueOf(line.getField("provider")), Integer.parseInt(line.getField("rent_type")), Integer.parseInt(line.getField("needs"))),
        line -> Integer.valueOf(line.getField("letting_type"))));

    private record Key(Provider provider, int rentType, int needs) {
    }

    private LettingType() {
    }

    /** The code of the rent table, where rent type and needs type are codes of theirs. */
    public static Optional<Integer> of(Provider owner, int rentType, int needs) {
        return Optional.ofNullable(TYPES.get(new Key(owner, rentType, needs)));
    }
}
