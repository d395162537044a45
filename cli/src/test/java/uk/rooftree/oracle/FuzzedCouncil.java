package uk.rooftree.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A small made-up council as its own systems know it at the last as-at: for each feed its rows, as text, with the day from which
 * each is known. Plausible enough that every figure has something to count, and full of edge cases; {@link HomeFuzzer} cuts it into
 * months and spoils it.
 */
final class FuzzedCouncil {

    static final List<String> AREAS = List.of("North", "South", "Old Town, East", "Côte d’Or", "The \"Meads\"");
    private static final List<String> WARDS = List.of("E05000001", "E05000002", "E05000003");
    private static final List<String> BANDS = List.of("A", "B", "C", "Band 2", "b", "Économie");

    /**
     * One row.
     *
     * @param since the first day it can be in an extract
     */
    record Entry(LocalDate since, Map<String, String> cells) {
    }

    private final Contract contract;
    private final Random random;
    private final LocalDate asAt;
    private final EdgeDates dates;
    private final boolean points;
    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();
    private final List<String> households = new ArrayList<>();
    private int tenancies;
    private int applications;
    private int events;

    FuzzedCouncil(Contract contract, Random random, LocalDate asAt, boolean points) {
        this.contract = contract;
        this.random = random;
        this.asAt = asAt;
        this.dates = new EdgeDates(random, asAt);
        this.points = points;
        contract.feeds().keySet().forEach(feed -> entries.put(feed, new ArrayList<>()));
        int number = 8 + random.nextInt(30);
        for (int i = 1; i <= number; i++) {
            households.add("H%03d".formatted(i));
        }
        cases();
        homes();
        register();
        members();
        advertsAndBids();
        placements();
        theRest();
        new FuzzedCasework(contract, entries, random, asAt, dates).sharpen();
    }

    Map<String, List<Entry>> entries() {
        return entries;
    }

    // Homes, tenancies, voids and lettings

    private void homes() {
        int number = 10 + random.nextInt(40);
        for (int i = 1; i <= number; i++) {
            Map<String, String> home = plain("property");
            home.put("property_ref", "P%03d".formatted(i));
            home.put("uprn", oneIn(10) ? "100000000001" : "1000000%05d".formatted(i));
            home.put("property_type", oneIn(6) ? pick(contract.feeds().get("property").column("property_type").codes())
                : pick("flat", "house", "maisonette", "bungalow", "bedsit", "other_dwelling"));
            home.put("bedrooms", oneIn(9) ? "" : "" + random.nextInt(oneIn(2) ? 8 : 4));
            if (oneIn(10)) {
                home.put("property_type", pick("hostel", "hostel", "shared_flat", "shared_house", "shared_bungalow"));
                home.put("bed_spaces", oneIn(6) ? "" : "" + (1 + random.nextInt(14)));
            }
            home.put("rent_basis", oneIn(2) ? pick("social", "affordable", "london_affordable") : home.get("rent_basis"));
            home.put("ownership", oneIn(10) ? pick(contract.feeds().get("property").column("ownership").codes()) : "council");
            home.put("property_use", oneIn(4) ? pick(contract.feeds().get("property").column("property_use").codes())
                : pick("", "let_stock"));
            home.put("weekly_rent", oneIn(10) ? "" : money(60 + random.nextInt(120)));
            home.put("acquired_date", oneIn(4) ? dates.past().toString() : "");
            home.put("disposed_date", oneIn(8) ? dates.past().toString() : "");
            if (!home.get("acquired_date").isEmpty() && oneIn(2)) {
                home.put("acquired_reason", pick("conversion", "conversion", "new_build", "acquisition"));
            }
            if (!home.get("disposed_date").isEmpty() && oneIn(2)) {
                home.put("disposed_reason", pick("demolition", "conversion"));
            }
            home.put("lettings_area", oneIn(12) ? "" : pick(AREAS));
            home.put("ward_code", oneIn(12) ? "" : pick(WARDS));
            add("property", LocalDate.MIN, home);
            switch (random.nextInt(8)) {
                case 0 -> emptyFromTheStart(home);
                case 1, 2 -> emptyNow(home);
                default -> tenanciesOf(home);
            }
        }
    }

    private void tenanciesOf(Map<String, String> home) {
        LocalDate relet = oneIn(3) ? dates.past() : dates.recent();
        int gap = dates.gap();
        LocalDate oldEnd = relet.minusDays(1 + gap);
        String before = tenancy(home, oldEnd.minusDays(200 + random.nextInt(2500)), oldEnd);
        int overlap = oneIn(6) ? random.nextInt(40) : 0;
        LocalDate newStart = oneIn(9) ? relet.minusDays(overlap) : relet;
        LocalDate newEnd = oneIn(3) ? newStart.plusDays(dates.gap()) : null;
        String after = oneIn(5) ? "" : tenancy(home, newStart, newEnd);
        LocalDate voidStart = oldEnd.plusDays(oneIn(4) ? random.nextInt(9) - 4 : 0);
        if (!oneIn(8)) {
            emptySpell(home, voidStart, oneIn(8) ? "" : before, oneIn(6) ? "" : after,
                after.isEmpty() && !oneIn(4) ? null : newStart.plusDays(oneIn(8) ? random.nextInt(5) - 2 : 0));
        }
        if (newEnd != null && !after.isEmpty() && !oneIn(4)) {
            LocalDate nextStart = newEnd.plusDays(dates.shortGap() + 1L);
            String next = oneIn(2) ? tenancy(home, nextStart, null) : "";
            emptySpell(home, newEnd.minusDays(oneIn(6) ? 3 : 0), after, next, next.isEmpty() ? null : nextStart);
        }
        if (oneIn(6)) {
            emptySpell(home, dates.past(), "", "", oneIn(2) ? dates.past() : null);
        }
        if (oneIn(12)) {
            tenancy(home, dates.past(), oneIn(2) ? null : asAt.plusDays(random.nextInt(20)));
        }
    }

    /** A home left not long ago, and still empty at the as-at, let from a day soon after it, or let that very day. */
    private void emptyNow(Map<String, String> home) {
        LocalDate start = dates.openVoidStart();
        String before = tenancy(home, start.minusDays(30 + random.nextInt(2000)), start.plusDays(oneIn(3) ? random.nextInt(3) - 1 : 0));
        switch (random.nextInt(6)) {
            case 0 -> {
                LocalDate next = asAt.plusDays(random.nextInt(4));
                emptySpell(home, start, before, oneIn(3) ? "" : tenancy(home, next, null), next);
            }
            case 1 -> emptySpell(home, start, before, "", asAt.plusDays(random.nextInt(3)));
            case 2 -> {
                emptySpell(home, start, before, "", null);
                tenancy(home, asAt.plusDays(random.nextInt(28)), null);
            }
            default -> emptySpell(home, start, before, "", null);
        }
    }

    private void emptyFromTheStart(Map<String, String> home) {
        if (oneIn(3)) {
            return;
        }
        LocalDate from = dates.past();
        LocalDate firstLet = from.plusDays(dates.gap());
        String first = oneIn(2) ? tenancy(home, firstLet, null) : "";
        emptySpell(home, from, "", first, first.isEmpty() ? null : firstLet);
    }

    private String tenancy(Map<String, String> home, LocalDate start, LocalDate end) {
        Map<String, String> tenancy = plain("tenancy");
        String ref = "T%04d".formatted(++tenancies);
        tenancy.put("tenancy_ref", ref);
        tenancy.put("property_ref", home.get("property_ref"));
        tenancy.put("household_ref", oneIn(20) ? "" : pick(households));
        tenancy.put("tenure_type", oneIn(6) ? pick(contract.feeds().get("tenancy").column("tenure_type").codes())
            : pick("secure", "secure", "flexible", "introductory", "assured"));
        tenancy.put("start_date", start.toString());
        tenancy.put("end_date", end == null ? "" : end.toString());
        tenancy.put("weekly_rent", oneIn(10) ? "" : money(70 + random.nextInt(100)));
        tenancy.put("weekly_service_charge", oneIn(2) ? "" : money(random.nextInt(12)));
        tenancy.put("end_reason", oneIn(8) ? "" : pick(contract.feeds().get("tenancy").column("end_reason").codes()));
        if (oneIn(2)) {
            fill("tenancy", tenancy, 30);
        }
        if (oneIn(2)) {
            tenancy.put("rent_basis", pick("social", "affordable", "london_affordable"));
        }
        if (!oneIn(4)) {
            movedFromAnotherHome(tenancy, start);
        }
        add("tenancy", start.minusDays(20), tenancy);
        if (!oneIn(6)) {
            letting(ref, tenancy.get("household_ref"), start);
        }
        return ref;
    }

    /** Somebody whose tenancy of another home ended about then, 29 days before or after at most, is who moved in. */
    private void movedFromAnotherHome(Map<String, String> tenancy, LocalDate start) {
        for (Entry entry : entries.get("tenancy")) {
            Map<String, String> left = entry.cells();
            if (!left.get("end_date").isEmpty() && !left.get("property_ref").equals(tenancy.get("property_ref"))
                && Math.abs(Calendar.days(LocalDate.parse(left.get("end_date")), start)) <= 29 && !left.get("household_ref").isEmpty() && oneIn(2)) {
                left.put("end_reason", "transfer");
                tenancy.put("household_ref", left.get("household_ref"));
                return;
            }
        }
    }

    private void letting(String tenancyRef, String household, LocalDate start) {
        Map<String, String> letting = plain("letting");
        letting.put("tenancy_ref", tenancyRef);
        letting.put("letting_kind", oneIn(4) ? pick(contract.feeds().get("letting").column("letting_kind").codes())
            : pick("relet", "relet", "relet", "transfer", "first", "exchange"));
        letting.put("application_ref", "");
        if (!oneIn(8) && start.isAfter(asAt.minusDays(1500))) {
            int[] waits = {0, 1, 30, 364, 365, 366, 730, 731, 1461, 1826, 1827, 3652, 3653};
            LocalDate registered = oneIn(9) ? start.plusDays(1 + random.nextInt(20)) : start.minusDays(waits[random.nextInt(waits.length)]);
            String housed = application(household.isEmpty() ? pick(households) : household, registered.minusDays(random.nextInt(30)),
                registered, "housed", start);
            letting.put("application_ref", housed);
        }
        if (oneIn(3)) {
            fill("letting", letting, 30);
        }
        letting.put("previous_rent_basis", oneIn(3) ? "social" : letting.get("previous_rent_basis"));
        letting.put("advert_ref", oneIn(2) ? "" : "AD%03d".formatted(1 + random.nextInt(20)));
        letting.put("offer_ref", oneIn(2) ? "" : "OF%03d".formatted(1 + random.nextInt(20)));
        add("letting", start, letting);
    }

    private void emptySpell(Map<String, String> home, LocalDate start, String out, String in, LocalDate end) {
        Map<String, String> spell = plain("void");
        String ref = "V%03d".formatted(entries.get("void").size() + 1);
        spell.put("void_ref", ref);
        spell.put("property_ref", home.get("property_ref"));
        spell.put("tenancy_ref_out", out);
        spell.put("tenancy_ref_in", in);
        spell.put("void_start", start.toString());
        spell.put("void_end", end == null || oneIn(6) ? "" : end.toString());
        spell.put("void_class", oneIn(3) ? pick(contract.feeds().get("void").column("void_class").codes())
            : pick("standard", "standard", "minor_works", "major_works"));
        spell.put("lahs_major", oneIn(5) ? "true" : pick("", "false"));
        spell.put("available_flag", oneIn(3) ? pick("true", "false") : "");
        spell.put("weekly_rent", oneIn(3) ? money(50 + random.nextInt(100)) : "");
        LocalDate last = end == null ? asAt : end;
        spell.put("keys_in_date", oneIn(4) ? "" : start.plusDays(random.nextInt(4)).toString());
        spell.put("keys_out_date", oneIn(3) ? "" : last.plusDays(random.nextInt(4) - 2).toString());
        spell.put("works_complete_date", oneIn(2) ? "" : start.plusDays(random.nextInt(60) - 2).toString());
        add("void", start, spell);
        steps(ref, start, last);
    }

    private void steps(String ref, LocalDate start, LocalDate end) {
        List<String> path = contract.feeds().get("void_event").column("event_code").codes();
        LocalDate day = start.minusDays(random.nextInt(20));
        for (String step : path) {
            if (oneIn(3)) {
                continue;
            }
            Map<String, String> event = plain("void_event");
            event.put("void_ref", ref);
            event.put("event_code", step);
            day = day.plusDays(random.nextInt(8));
            LocalDate actual = oneIn(7) ? day.minusDays(random.nextInt(12)) : day;
            event.put("actual", oneIn(8) ? "" : actual.toString());
            event.put("recorded_at", day.plusDays(random.nextInt(12)) + "T10:00:00");
            add("void_event", actual.isAfter(start) ? actual : start, event);
        }
    }

    // The register

    private void register() {
        for (String household : households) {
            int number = random.nextInt(4);
            LocalDate made = dates.past().minusDays(random.nextInt(500));
            for (int i = 0; i < number; i++) {
                boolean last = i == number - 1;
                LocalDate registered = oneIn(9) ? null : made.plusDays(dates.shortGap());
                if (!last || oneIn(4)) {
                    LocalDate closed = made.plusDays(30 + random.nextInt(200));
                    String status = oneIn(3) ? pick("removed", "withdrawn", "merged", "refused", "housed") : "lapsed";
                    application(household, made, registered, status, oneIn(15) ? null : closed);
                    if (oneIn(3)) {
                        LocalDate other = oneIn(2) ? closed : closed.minusDays(dates.shortGap());
                        application(household, made.minusDays(random.nextInt(40)), oneIn(4) ? null : made.minusDays(30), "lapsed", other);
                    }
                    int[] gaps = {0, 1, 27, 28, 28, 29, 29, 60, -3};
                    made = oneIn(12) ? made : closed.plusDays(gaps[random.nextInt(gaps.length)]);
                } else {
                    application(household, made, registered, oneIn(4) ? pick("pending", "draft", "suspended", "under_offer") : "active",
                        oneIn(30) ? dates.past() : null);
                    if (oneIn(6)) {
                        application(household, made.plusDays(dates.shortGap()), registered, pick("active", "suspended"), null);
                    }
                }
            }
        }
    }

    private String application(String household, LocalDate made, LocalDate registered, String status, LocalDate closed) {
        Map<String, String> application = plain("application");
        String ref = "A%04d".formatted(++applications);
        application.put("application_ref", ref);
        application.put("household_ref", household);
        application.put("applicant_type", oneIn(3) ? "own_transfer"
            : pick(contract.feeds().get("application").column("applicant_type").codes()));
        application.put("application_date", oneIn(25) ? "" : made.toString());
        application.put("registration_date", registered == null ? "" : registered.toString());
        application.put("effective_date", registered == null || oneIn(8) ? "" : registered.plusDays(dates.gap()).toString());
        application.put("status", status);
        application.put("closed_date", closed == null ? "" : closed.toString());
        application.put("band", points || oneIn(12) ? "" : pick(BANDS));
        application.put("points", points && !oneIn(8) || oneIn(15) ? "" + random.nextInt(300) : "");
        application.put("bedroom_need", oneIn(12) ? "" : "" + random.nextInt(6));
        application.put("bedroom_need_maximum", oneIn(8) ? "" + random.nextInt(6) : "");
        application.put("area_choices", oneIn(5) ? "" : pick(AREAS) + ";" + pick(AREAS) + (oneIn(3) ? "; ;" + pick(AREAS) : ""));
        application.put("current_tenancy_ref", oneIn(3) ? "T%04d".formatted(1 + random.nextInt(30)) : "");
        application.put("merged_into", status.equals("merged") ? "A%04d".formatted(1 + random.nextInt(applications)) : "");
        application.put("case_ref", oneIn(4) ? "C%03d".formatted(1 + random.nextInt(12)) : "");
        add("application", made, application);
        history(ref, made, registered, status, closed);
        return ref;
    }

    private void history(String ref, LocalDate made, LocalDate registered, String status, LocalDate closed) {
        if (oneIn(12)) {
            return;
        }
        String before = "";
        LocalDateTime at = made.atTime(9 + random.nextInt(8), oneIn(2) ? 0 : 30);
        before = event(ref, before, "pending", at);
        if (!status.equals("pending") && !status.equals("draft") && !oneIn(15)) {
            if (oneIn(4)) {
                before = event(ref, before, "suspended", made.minusDays(1 + random.nextInt(30)).atTime(8, 0));
            }
            at = (registered == null ? made : registered).atTime(12, 0);
            before = event(ref, before, oneIn(10) ? "Active" : "active", at);
            LocalDate last = closed == null ? asAt : closed;
            int turns = random.nextInt(3);
            for (int i = 0; i < turns; i++) {
                LocalDateTime next = at.plusDays(dates.gap());
                if (next.toLocalDate().isAfter(last)) {
                    break;
                }
                at = next;
                before = event(ref, before, pick("suspended", "suspended", "active", "under_offer", "lapsed", "pending"), at);
                if (oneIn(3)) {
                    before = event(ref, before, pick("active", "Suspended", "active"), at);
                }
            }
            if (!before.equals(status) && !oneIn(12)) {
                LocalDateTime end = last.atTime(17, 0);
                before = event(ref, before, status, end.isBefore(at) ? at : end);
            }
            if (oneIn(4)) {
                event(ref, before, pick("suspended", "active", "housed", "withdrawn", "withdrawn", "merged"), last.plusDays(dates.shortGap()).atTime(18, 0));
            }
        }
        if (oneIn(3)) {
            Map<String, String> band = plain("application_event");
            band.put("event_ref", "E%05d".formatted(++events));
            band.put("application_ref", ref);
            band.put("event", pick("band", "points", "bedroom_need", "effective_date"));
            band.put("new", pick("B", "active", "suspended"));
            band.put("at", at.toString());
            add("application_event", at.toLocalDate(), band);
        }
    }

    private String event(String ref, String before, String after, LocalDateTime at) {
        Map<String, String> event = plain("application_event");
        event.put("event_ref", "E%05d".formatted(oneIn(2) ? ++events : 90000 - ++events));
        event.put("application_ref", ref);
        event.put("event", "status");
        event.put("old", oneIn(15) ? "pending" : before);
        event.put("new", after);
        event.put("at", at.toString());
        add("application_event", at.toLocalDate(), event);
        return after;
    }

    private void members() {
        int person = 0;
        for (String household : households) {
            int size = oneIn(12) ? 0 : 1 + random.nextInt(oneIn(3) ? 8 : 4);
            for (int i = 0; i < size; i++) {
                Map<String, String> member = plain("household_member");
                member.put("person_token", oneIn(25) && person > 3 ? "M%04d".formatted(1 + random.nextInt(person)) : "M%04d".formatted(++person));
                member.put("household_ref", household);
                member.put("birth_date", oneIn(25) ? "" : dates.birth().toString());
                member.put("sex", oneIn(7) ? pick("", "other") : pick("female", "male"));
                member.put("relationship", i == 0 && !oneIn(15) ? "lead" : i == 1 && oneIn(2) ? "partner"
                    : oneIn(8) ? pick("lead", "partner", "carer", "other", "other_relative") : "child");
                member.put("couple_code", oneIn(6) ? pick("K1", "K2") : "");
                member.put("needs_own_room_flag", oneIn(9) ? "true" : pick("", "false"));
                member.put("overnight_carer_flag", oneIn(15) ? "true" : "");
                member.put("pregnancy_due_date", oneIn(12) ? asAt.plusDays(pick(-1, 0, 1, 90)).toString() : "");
                member.put("from_date", oneIn(8) ? dates.past().toString() : "");
                if (i == 0 && oneIn(2)) {
                    fill("household_member", member, 30);
                    member.put("nationality_code", "826");
                }
                member.put("to_date", oneIn(10) ? dates.past().toString() : "");
                add("household_member", LocalDate.MIN, member);
            }
        }
    }

    private void advertsAndBids() {
        int number = 5 + random.nextInt(20);
        for (int i = 1; i <= number; i++) {
            Map<String, String> advert = plain("advert");
            String ref = "AD%03d".formatted(i);
            LocalDate closes = dates.recent();
            LocalDate opens = closes.minusDays(random.nextInt(8));
            advert.put("advert_ref", ref);
            advert.put("property_ref", oneIn(4) ? "" : homeRef());
            advert.put("opens", opens.toString());
            advert.put("closes", closes.toString());
            advert.put("units", "" + (oneIn(3) ? 1 + random.nextInt(5) : 1));
            advert.put("bedrooms", "" + random.nextInt(6));
            advert.put("lettings_area", oneIn(10) ? "" : pick(AREAS));
            advert.put("withdrawn_on", oneIn(8) ? closes.plusDays(random.nextInt(3) - 1).toString() : "");
            add("advert", opens, advert);
            int bids = random.nextInt(7);
            for (int b = 0; b < bids; b++) {
                Map<String, String> bid = plain("bid");
                LocalDate placed = opens.plusDays(random.nextInt((int) Calendar.days(opens, closes) + 3) - 1);
                bid.put("advert_ref", ref);
                bid.put("application_ref", applicationRef());
                bid.put("placed_at", placed + pick("T00:00:00", "T23:59:59", " 12:30", ""));
                bid.put("channel", oneIn(4) ? "automatic" : pick("", "self", "assisted"));
                bid.put("withdrawn_at", oneIn(5) ? closes.plusDays(random.nextInt(3) - 1) + "T23:59:59" : "");
                bid.put("valid", oneIn(6) ? "false" : "true");
                bid.put("rank_at_close", oneIn(3) ? "" : "" + (b + 1));
                add("bid", placed, bid);
            }
        }
    }

    private void cases() {
        for (int i = 1; i <= 12; i++) {
            Map<String, String> entry = plain("homelessness_case");
            entry.put("case_ref", "C%03d".formatted(i));
            entry.put("household_ref", pick(households));
            entry.put("relief_start", oneIn(3) ? asAt.minusDays(pick(55, 56, 57, 58, 200)).toString() : entry.get("relief_start"));
            add("homelessness_case", LocalDate.MIN, entry);
        }
    }

    /** Placements that follow one another, with a day between, two, or none; and what was billed for them. */
    private void placements() {
        int number = 4 + random.nextInt(14);
        for (int i = 1; i <= number; i++) {
            String household = pick(households);
            LocalDate start = oneIn(3) ? asAt.minusDays(pick(40, 41, 42, 43, 44)) : dates.past();
            int moves = 1 + random.nextInt(4);
            for (int move = 1; move <= moves && !start.isAfter(asAt); move++) {
                boolean isLast = move == moves;
                LocalDate end = start.plusDays(dates.gap());
                String ref = "TA%03d".formatted(entries.get("ta_placement").size() + 1);
                placement(ref, household, start, isLast && !oneIn(3) || oneIn(8) ? null : end);
                bill(ref, start, end);
                start = end.plusDays(pick(0, 0, 1, 1, 2, -1));
            }
        }
    }

    private void placement(String ref, String household, LocalDate start, LocalDate end) {
        Map<String, String> placement = plain("ta_placement");
        placement.put("placement_ref", ref);
        placement.put("household_ref", household);
        placement.put("ta_type", oneIn(2) ? "bed_and_breakfast" : pick(contract.feeds().get("ta_placement").column("ta_type").codes()));
        placement.put("provider", oneIn(8) ? "" : pick("The Grange, Rd", "Zoë’s Lodge", "Inn"));
        placement.put("start_date", start.toString());
        placement.put("end_date", end == null ? "" : end.toString());
        placement.put("nightly_rate", oneIn(6) ? "" : money(40 + random.nextInt(80)));
        placement.put("setup_cost", oneIn(2) ? "" : money(random.nextInt(90)));
        placement.put("weekly_household_charge", oneIn(3) ? "" : money(random.nextInt(60)));
        placement.put("b_and_b_order_flag", oneIn(8) ? "false" : pick("", "true"));
        placement.put("certificate_expiry_date", oneIn(3) ? "" : asAt.plusDays(pick(-400, -1, 0, 1, 90)).toString());
        add("ta_placement", start, placement);
    }

    private void bill(String placementRef, LocalDate start, LocalDate end) {
        int lines = random.nextInt(3);
        for (int i = 1; i <= lines; i++) {
            Map<String, String> line = plain("ta_invoice");
            LocalDate from = start.plusDays(random.nextInt(9) - 2);
            LocalDate to = oneIn(2) ? end : from.plusDays(random.nextInt(31));
            to = to.isBefore(from) ? from : to;
            line.put("invoice_ref", "I" + placementRef);
            line.put("line_number", "" + i);
            line.put("provider", oneIn(8) ? "" : pick("The Grange, Rd", "Inn"));
            line.put("placement_ref", oneIn(10) ? "" : placementRef);
            line.put("period_from", from.toString());
            line.put("period_to", to.toString());
            line.put("nights", "" + Math.min(400, Calendar.days(from, to) + (oneIn(4) ? random.nextInt(3) : 0)));
            line.put("amount", money(random.nextInt(2000)));
            line.put("invoiced_on", dates.recent().toString());
            add("ta_invoice", LocalDate.parse(line.get("invoiced_on")), line);
        }
    }

    private void theRest() {
        for (String feed : List.of("review", "offer", "nomination", "decant", "mobility_move", "enquiry")) {
            int number = random.nextInt(25);
            for (int i = 1; i <= number; i++) {
                Map<String, String> entry = plain(feed);
                for (Column column : contract.feeds().get(feed).columns) {
                    if (column.key() && column.type() != Column.Type.INTEGER) {
                        entry.put(column.name(), feed.substring(0, 2).toUpperCase() + "%03d".formatted(i));
                    }
                }
                if (feed.equals("mobility_move") && oneIn(2)) {
                    entry.put("move_kind", "downsizing");
                    entry.put("completed_on", dates.recent().toString());
                    entry.put("bedrooms_before", oneIn(8) ? "" : "" + (1 + random.nextInt(5)));
                    entry.put("bedrooms_after", oneIn(8) ? "" : "" + random.nextInt(4));
                    entry.put("incentive_paid", oneIn(3) ? "" : money(random.nextInt(3000)));
                }
                if (feed.equals("nomination") && oneIn(3)) {
                    entry.put("outcome", "let");
                    entry.put("tenancy_start_on", dates.recent().toString());
                }
                LocalDate since = dates.past();
                add(feed, oneIn(2) ? since : LocalDate.MIN, entry);
            }
        }
    }

    // Values

    /** A row of the feed with every column plausibly filled, or blank. */
    private Map<String, String> plain(String feed) {
        Map<String, String> cells = new LinkedHashMap<>();
        LocalDate day = dates.past();
        for (Column column : contract.feeds().get(feed).columns) {
            boolean needed = column.required().isAlways();
            if (!needed && oneIn(2)) {
                cells.put(column.name(), "");
                continue;
            }
            if (column.type() == Column.Type.DATE && oneIn(2)) {
                day = day.plusDays(dates.shortGap());
            }
            cells.put(column.name(), value(column, day));
        }
        return cells;
    }

    private String value(Column column, LocalDate day) {
        if (!column.references().isEmpty()) {
            return switch (column.referencedFeed()) {
                case "property" -> homeRef();
                case "tenancy" -> "T%04d".formatted(1 + random.nextInt(60));
                case "application" -> applicationRef();
                case "homelessness_case" -> "C%03d".formatted(1 + random.nextInt(12));
                case "advert" -> "AD%03d".formatted(1 + random.nextInt(20));
                case "offer" -> "OF%03d".formatted(1 + random.nextInt(20));
                case "ta_placement" -> "TA%03d".formatted(1 + random.nextInt(20));
                default -> "V%03d".formatted(1 + random.nextInt(30));
            };
        }
        if (column.name().equals("household_ref")) {
            return pick(households);
        }
        if (column.several() && !column.codes().isEmpty()) {
            return pick(column.codes()) + ";" + pick(column.codes());
        }
        if (!column.codes().isEmpty()) {
            return pick(column.codes());
        }
        return switch (column.type()) {
            case DATE -> (oneIn(3) ? dates.past() : day).toString();
            case TIMESTAMP -> day + "T%02d:%02d:00".formatted(random.nextInt(24), random.nextInt(60));
            case BOOLEAN -> pick("true", "false");
            case INTEGER -> "" + (1 + random.nextInt(5));
            case DECIMAL -> column.range().equals("0..1") ? "0.5" : money(random.nextInt(200));
            case CODE -> "K" + random.nextInt(5);
            case TEXT -> pick("plain", "with, comma", "say \"so\"", "Zoë’s", "two\nlines");
        };
    }

    /** Fills what is blank and a log or a figure may ask for, but for one in so many. */
    private void fill(String feed, Map<String, String> cells, int oneBlankIn) {
        for (Column column : contract.feeds().get(feed).columns) {
            boolean isAsked = !column.codes().isEmpty() && !column.several() || column.name().endsWith("_per_period")
                || column.name().equals("homeless_before_flag") || column.name().equals("previous_district_code");
            if (isAsked && cells.get(column.name()).isEmpty() && !oneIn(oneBlankIn)) {
                cells.put(column.name(), column.name().equals("previous_district_code") ? pick("E07000999", "E07000001") : value(column, asAt));
            }
        }
    }

    private String homeRef() {
        return "P%03d".formatted(1 + random.nextInt(Math.max(1, entries.get("property").size())));
    }

    private String applicationRef() {
        return "A%04d".formatted(1 + random.nextInt(Math.max(1, applications + 1)));
    }

    private String money(int pounds) {
        return switch (random.nextInt(5)) {
            case 0 -> "" + pounds;
            case 1 -> pounds + ".5";
            case 2 -> pounds + ".%04d".formatted(random.nextInt(10000));
            default -> pounds + ".%02d".formatted(random.nextInt(100));
        };
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }

    private int pick(int... values) {
        return values[random.nextInt(values.length)];
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private void add(String feed, LocalDate since, Map<String, String> cells) {
        entries.get(feed).add(new Entry(since, cells));
    }
}
