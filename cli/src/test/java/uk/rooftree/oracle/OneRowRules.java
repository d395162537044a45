package uk.rooftree.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** The reject rules that look at one row only (step 5 of the order of checks). */
final class OneRowRules {

    private OneRowRules() {
    }

    /** The rules the row breaks, in the order of the contract's table. */
    static List<Issue> brokenBy(Row row) {
        List<Issue> broken = new ArrayList<>();
        switch (row.feed.name) {
            case "property" -> before(broken, row, "R-PROP-001", "disposed_date", "acquired_date");
            case "tenancy" -> before(broken, row, "R-TEN-001", "end_date", "start_date");
            case "household_member" -> {
                LocalDate born = row.date("birth_date");
                if (born != null && born.isAfter(row.folder)) {
                    broken.add(Issue.of("R-MEM-001", "reject", row, "birth_date", born));
                }
                before(broken, row, "R-MEM-002", "to_date", "from_date");
            }
            case "application" -> before(broken, row, "R-APP-001", "closed_date", "application_date");
            case "review" -> before(broken, row, "R-REV-001", "replied", "sent");
            case "advert" -> before(broken, row, "R-ADV-001", "closes", "opens");
            case "bid" -> timeBefore(broken, row, "R-BID-001", "withdrawn_at", "placed_at");
            case "offer" -> before(broken, row, "R-OFF-001", "outcome_on", "offered_on");
            case "nomination" -> {
                before(broken, row, "R-NOM-001", "sent_on", "requested_on");
                before(broken, row, "R-NOM-002", "outcome_on", "sent_on");
            }
            case "void" -> before(broken, row, "R-VOID-003", "void_end", "void_start");
            case "homelessness_case" -> {
                before(broken, row, "R-HLC-001", "prevention_end", "prevention_start");
                before(broken, row, "R-HLC-001", "relief_end", "relief_start");
            }
            case "ta_placement" -> before(broken, row, "R-TAP-001", "end_date", "start_date");
            case "ta_invoice" -> before(broken, row, "R-INV-001", "period_to", "period_from");
            case "decant" -> before(broken, row, "R-DEC-001", "returned_on", "moved_on");
            case "mobility_move" -> before(broken, row, "R-MOV-001", "completed_on", "applied_on");
            case "enquiry" -> timeBefore(broken, row, "R-ENQ-001", "answered_at", "received_at");
            default -> {
                // application_event, void_event and letting have no such rule
            }
        }
        return broken;
    }

    private static void before(List<Issue> broken, Row row, String rule, String later, String earlier) {
        LocalDate a = row.date(later);
        LocalDate b = row.date(earlier);
        if (a != null && b != null && a.isBefore(b)) {
            broken.add(Issue.of(rule, "reject", row, later, a));
        }
    }

    private static void timeBefore(List<Issue> broken, Row row, String rule, String later, String earlier) {
        LocalDateTime a = row.time(later);
        LocalDateTime b = row.time(earlier);
        if (a != null && b != null && a.isBefore(b)) {
            broken.add(Issue.of(rule, "reject", row, later, a));
        }
    }
}
