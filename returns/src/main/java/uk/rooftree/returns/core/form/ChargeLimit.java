package uk.rooftree.returns.core.form;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import uk.rooftree.returns.core.service.Provider;

/**
 * Up to what a charge is usual and up to what it is taken, pounds a week.
 *
 * @param softMax above it is asked about
 * @param hardMax above it is refused
 */
public record ChargeLimit(BigDecimal softMax, BigDecimal hardMax) {

    private static final Map<Key, ChargeLimit> LIMITS = ReferenceCsv.lines("charge_limit.csv").stream().collect(Collectors.toUnmodifiableMap(
        line -> new Key(line.getField("charge"), Provider.valueOf(line.getField("provider")), Integer.parseInt(line.getField("needs"))),
        line -> new ChargeLimit(new BigDecimal(line.getField("soft_max")), new BigDecimal(line.getField("hard_max")))));

    private record Key(String charge, Provider provider, int needs) {
    }

    /** The limit of {@code scharge}, {@code pscharge} or {@code supcharg}. */
    public static Optional<ChargeLimit> of(String charge, Provider owner, int needs) {
        return Optional.ofNullable(LIMITS.get(new Key(charge, owner, needs)));
    }
}
