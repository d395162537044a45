package uk.rooftree.oracle;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Brings the dates of a made-up council's casework to where its figures turn: decisions on the 28th day, names sent on the third
 * working day about Easter and Christmas, reviews 90 days old, offers and bids that end in a letting.
 */
final class FuzzedCasework {

    private static final int[] TARGETS = {-1, 0, 1, 27, 28, 29, 56, 57};

    private final Contract contract;
    private final Map<String, List<FuzzedCouncil.Entry>> entries;
    private final Random random;
    private final LocalDate asAt;
    private final EdgeDates dates;

    FuzzedCasework(Contract contract, Map<String, List<FuzzedCouncil.Entry>> entries, Random random, LocalDate asAt, EdgeDates dates) {
        this.contract = contract;
        this.entries = entries;
        this.random = random;
        this.asAt = asAt;
        this.dates = dates;
    }

    void sharpen() {
        rows("application").forEach(this::decide);
        rows("nomination").forEach(this::nominate);
        rows("review").forEach(this::review);
        entries.get("enquiry").replaceAll(this::ask);
        rows("mobility_move").forEach(this::exchange);
        lettingsWereBidForAndOffered();
    }

    private List<Map<String, String>> rows(String feed) {
        return entries.get(feed).stream().map(FuzzedCouncil.Entry::cells).toList();
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private LocalDate thisMonth() {
        return asAt.minusDays(random.nextInt(asAt.getDayOfMonth() + 2));
    }

    private void decide(Map<String, String> application) {
        if (oneIn(4)) {
            application.put("status", "pending");
            application.put("closed_date", "");
        }
        if (oneIn(2)) {
            LocalDate decided = oneIn(3) ? dates.recent() : thisMonth();
            application.put("decision_date", decided.toString());
            application.put("decision", oneIn(6) ? "closed_no_evidence" : oneIn(2) ? "registered" : "refused_ineligible");
            application.put("complete_date", oneIn(6) ? "" : decided.minusDays(TARGETS[random.nextInt(TARGETS.length)]).toString());
        }
        for (String check : List.of("medical", "fraud")) {
            if (oneIn(2)) {
                LocalDate decided = dates.recent();
                application.put(check + "_decision_date", decided.toString());
                application.put(check + "_referral_date", oneIn(5) ? "" : decided.minusDays(random.nextInt(60) - 2).toString());
            }
        }
        application.put("housing_debt_amount", oneIn(2) ? "" : oneIn(4) ? "0" : random.nextInt(900) + ".%04d".formatted(random.nextInt(10000)));
    }

    private void nominate(Map<String, String> nomination) {
        LocalDate[] requests = {LocalDate.of(asAt.getYear(), 4, 2), LocalDate.of(asAt.getYear() - 1, 12, 23), LocalDate.of(asAt.getYear(), 5, 1),
            asAt.minusDays(10), dates.recent(), thisMonth()};
        LocalDate requested = requests[random.nextInt(requests.length)];
        LocalDate sent = requested.plusDays(random.nextInt(22));
        nomination.put("requested_on", oneIn(8) ? "" : requested.toString());
        nomination.put("sent_on", oneIn(10) ? "" : sent.toString());
        nomination.put("landlord", oneIn(12) ? "" : oneIn(2) ? "Homes, Ltd" : "Côte Trust");
        if (oneIn(3)) {
            nomination.put("outcome", "let");
        }
        String outcome = nomination.getOrDefault("outcome", "");
        if (!outcome.isEmpty() && !outcome.equals("pending") && !oneIn(5)) {
            nomination.put("outcome_on", sent.plusDays(dates.shortGap()).toString());
        }
        if (outcome.equals("let")) {
            nomination.put("tenancy_start_on", oneIn(8) ? "" : sent.plusDays(random.nextInt(40) - 2).toString());
        }
    }

    private void review(Map<String, String> review) {
        int[] ages = {-1, 0, 1, 30, 89, 90, 91, 200, 363, 364, 365, 366};
        LocalDate due = oneIn(3) ? dates.recent() : asAt.minusDays(ages[random.nextInt(ages.length)]);
        int[] follows = {-5, 0, 1, 89, 90, 91};
        review.put("due", due.toString());
        if (!oneIn(6)) {
            review.put("result_on", due.plusDays(follows[random.nextInt(follows.length)]).toString());
        }
        if (oneIn(4)) {
            review.put("reinstated_on", thisMonth().toString());
        }
    }

    /** An enquiry comes in an extract on the day it was received or answered. */
    private FuzzedCouncil.Entry ask(FuzzedCouncil.Entry entry) {
        Map<String, String> enquiry = entry.cells();
        LocalDate received = oneIn(2) ? dates.recent() : thisMonth();
        LocalDate target = received.plusDays(dates.shortGap());
        LocalDate answered = oneIn(2) ? target.plusDays(random.nextInt(3)) : received.plusDays(random.nextInt(20));
        enquiry.put("received_at", received + (oneIn(2) ? "T23:59:59" : "T00:00:00"));
        enquiry.put("target_on", oneIn(6) ? "" : target.toString());
        enquiry.put("answered_at", oneIn(4) ? "" : answered + (oneIn(2) ? "T23:59:59" : "T00:00:00"));
        return new FuzzedCouncil.Entry(oneIn(2) ? received : answered, enquiry);
    }

    private void exchange(Map<String, String> move) {
        if (oneIn(3)) {
            move.put("move_kind", oneIn(2) ? "mutual_exchange" : "home_swap");
            move.put("decision", oneIn(5) ? "approved" : "refused");
            move.put("decided_on", dates.recent().toString());
        }
    }

    private void lettingsWereBidForAndOffered() {
        Map<String, Map<String, String>> tenancies = new LinkedHashMap<>();
        rows("tenancy").forEach(tenancy -> tenancies.put(tenancy.get("tenancy_ref"), tenancy));
        Map<String, Map<String, String>> adverts = new LinkedHashMap<>();
        rows("advert").forEach(advert -> adverts.put(advert.get("advert_ref"), advert));
        int number = 0;
        for (Map<String, String> letting : rows("letting")) {
            Map<String, String> tenancy = tenancies.get(letting.get("tenancy_ref"));
            if (letting.get("application_ref").isEmpty() || tenancy == null) {
                continue;
            }
            LocalDate start = LocalDate.parse(tenancy.get("start_date"));
            for (int i = random.nextInt(3); i > 0; i--) {
                Map<String, String> offer = blank("offer");
                LocalDate answered = start.minusDays(random.nextInt(30) - 3L);
                offer.put("offer_ref", "OL%04d".formatted(++number));
                offer.put("application_ref", letting.get("application_ref"));
                offer.put("property_ref", oneIn(6) ? "" : tenancy.get("property_ref"));
                offer.put("offered_on", answered.minusDays(random.nextInt(6)).toString());
                offer.put("outcome", oneIn(4) ? "refused" : "accepted");
                offer.put("outcome_on", oneIn(8) ? "" : answered.toString());
                offer.put("refusal_reason", oneIn(2) ? "" : "area");
                offer.put("reasonable_flag", oneIn(3) ? "" : oneIn(2) ? "yes" : "no");
                entries.get("offer").add(new FuzzedCouncil.Entry(answered, offer));
            }
            if (oneIn(3) && !adverts.isEmpty()) {
                letting.put("advert_ref", List.copyOf(adverts.keySet()).get(random.nextInt(adverts.size())));
            }
            Map<String, String> advert = adverts.get(letting.get("advert_ref"));
            if (advert != null && !oneIn(3)) {
                Map<String, String> bid = blank("bid");
                LocalDate opens = LocalDate.parse(advert.get("opens"));
                bid.put("advert_ref", letting.get("advert_ref"));
                bid.put("application_ref", letting.get("application_ref"));
                bid.put("placed_at", opens + "T09:00:00");
                bid.put("valid", "true");
                bid.put("rank_at_close", oneIn(5) ? "" : "" + (1 + random.nextInt(9)));
                bid.put("bypass_reason", oneIn(4) ? "arrears" : "");
                entries.get("bid").add(new FuzzedCouncil.Entry(opens, bid));
            }
        }
    }

    /** A row of the feed's columns, all blank. */
    private Map<String, String> blank(String feed) {
        Map<String, String> cells = new LinkedHashMap<>();
        contract.feeds().get(feed).columns.forEach(column -> cells.put(column.name(), ""));
        return cells;
    }
}
