package uk.rooftree.etl.doctor;

import java.util.ArrayList;
import java.util.List;

/**
 * The order in which a file writes its dates' parts.
 *
 * @param format as council.yaml names it; empty, if there is no date
 * @param told   what speaks for it
 * @param toDo   what a person must have put right
 */
record DateEvidence(String format, String told, List<String> toDo) {

    static DateEvidence of(List<ColumnEvidence> days) {
        long filled = days.stream().mapToLong(ColumnEvidence::filled).sum();
        DateShape best = null;
        long most = 0;
        for (DateShape shape : DateShape.values()) {
            long read = days.stream().mapToLong(column -> column.dates(shape)).sum();
            if (read > most) {
                best = shape;
                most = read;
            }
        }
        if (best == null) {
            return new DateEvidence("", filled == 0 ? "no dates" : "%,d values, none of them a date that can be read".formatted(filled),
                filled == 0 ? List.of() : List.of("have its dates written as yyyy-MM-dd or dd/MM/yyyy"));
        }
        long british = days.stream().mapToLong(ColumnEvidence::onlyBritish).sum();
        long american = days.stream().mapToLong(ColumnEvidence::onlyAmerican).sum();
        long sentinels = days.stream().mapToLong(ColumnEvidence::sentinels).sum();
        List<String> toDo = new ArrayList<>();
        StringBuilder told = new StringBuilder("%,d of %,d values are %s".formatted(most, filled, best.format()));
        if (best == DateShape.BRITISH || best == DateShape.AMERICAN) {
            told.append(british + american == 0 ? "; no day is above 12, so the order is a guess" : "; %,d can only be dd/MM, %,d only MM/dd".formatted(british, american));
            if (british > 0 && american > 0) {
                toDo.add("have its dates written one way: some have the day first, some the month");
            }
        }
        if (sentinels > 0) {
            told.append("; %,d stand for no date (before 1950) and would be emptied".formatted(sentinels));
        }
        return new DateEvidence(best.format(), told.toString(), toDo);
    }
}
