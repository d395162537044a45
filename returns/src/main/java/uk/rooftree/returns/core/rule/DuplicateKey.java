package uk.rooftree.returns.core.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import uk.rooftree.returns.core.form.CollectionYear;
import uk.rooftree.returns.core.form.Field;
import uk.rooftree.returns.core.log.Answers;
import uk.rooftree.returns.core.log.LettingLog;
import uk.rooftree.returns.core.service.KnownLog;

/** What two rows agree on that are the same letting: rules FILE05 and FILE06. */
public final class DuplicateKey {

    private static final char BETWEEN = '\u001f';

    private DuplicateKey() {
    }

    /** A text that is the same of two rows if, and only if, they agree on all that is compared. */
    public static String of(Answers answers) {
        StringBuilder key = new StringBuilder();
        fields(answers).forEach(field -> key.append(field.number()).append('=')
            .append(Optional.ofNullable(answers.text(field)).orElse("").toUpperCase(Locale.ROOT)).append(BETWEEN));
        total(answers).ifPresent(total -> key.append("total=").append(total.stripTrailingZeros().toPlainString()));
        return key.toString();
    }

    /** The letting as a download of the service would have it. */
    static KnownLog asKnown(LettingLog log) {
        Answers answers = log.answers();
        String postcode = isByLocation(answers) ? "" : Postcode.joined(answers.text("postcode_full", 0), answers.text("postcode_full", 1));
        String location = isByLocation(answers) ? answers.text("location_id") : "";
        return KnownLog.of(log.startsOn().map(Object::toString).orElse(""), answers.text("tenancycode"), answers.text("age1"), answers.text(sexName(answers)),
            answers.text("ecstat1"), postcode, location, total(answers).map(BigDecimal::toPlainString).orElse(""));
    }

    /** The fields that duplicates are reported on. */
    static List<Field> fields(LettingLog log) {
        Stream<Field> charges = total(log.answers()).isPresent() ? LettingLog.CHARGES.stream().map(name -> log.form().fieldsOf(name).get(0)) : Stream.empty();
        return Stream.concat(fields(log.answers()).stream(), charges).toList();
    }

    private static List<Field> fields(Answers answers) {
        List<String> names = new ArrayList<>(List.of("owning_organisation_id", "startdate", "tenancycode", "age1", sexName(answers), "ecstat1"));
        names.addAll(isByLocation(answers) ? List.of("location_id") : List.of("uprn", "address_line1", "postcode_full"));
        return names.stream().flatMap(name -> answers.form().fieldsOf(name).stream()).toList();
    }

    /** Supported housing was compared by its location until 2026. */
    private static boolean isByLocation(Answers answers) {
        return answers.form().year() == CollectionYear.Y2025 && answers.has("needstype", 2);
    }

    private static String sexName(Answers answers) {
        return answers.form().asks("sexrab1") ? "sexrab1" : "sex1";
    }

    private static Optional<BigDecimal> total(Answers answers) {
        List<Optional<BigDecimal>> charges = LettingLog.CHARGES.stream().map(answers::amount).toList();
        return charges.stream().allMatch(Optional::isPresent) ? charges.stream().map(Optional::orElseThrow).reduce(BigDecimal::add) : Optional.empty();
    }
}
