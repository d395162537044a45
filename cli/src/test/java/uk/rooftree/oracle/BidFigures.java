package uk.rooftree.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Homes advertised, those who bid for them (figures.md section 4.6), and the queue before them. */
final class BidFigures {

    private static final String YEAR = "last_12_months";

    private final Position position;
    private final Applications applications;
    private final Lettings lettings;

    BidFigures(Position position, Applications applications) {
        this.position = position;
        this.applications = applications;
        this.lettings = new Lettings(position);
    }

    void write(FigureSheet sheet) {
        sheet.write("adverts.closed", () -> closed("month").stream().map(advert -> Unit.counted(ofAdvert(advert))).toList());
        sheet.write("adverts.zero_bid_percent", () -> {
            Map<String, Long> bids = countableBids();
            return closed(YEAR).stream()
                .map(advert -> CaseworkFigures.share(ofAdvert(advert), !bids.containsKey(advert.text("advert_ref")))).toList();
        });
        sheet.write("bids.per_advert.mean", () -> {
            Map<String, Long> bids = countableBids();
            return closed(YEAR).stream().map(advert -> Unit.ratio(ofAdvert(advert),
                Fraction.of(bids.getOrDefault(advert.text("advert_ref"), 0L)), Fraction.of(advert.integer("units")))).toList();
        });
        sheet.write("bids.valid", () -> position.rows("bid").stream()
            .filter(bid -> isValid(bid) && isClosed(advert(bid), "month"))
            .map(bid -> Unit.counted(Dimensions.of("channel", bid.text("channel"))
                .with("bedrooms", Homes.sizeGroup(advert(bid).integer("bedrooms"))))).toList());
        sheet.write("bids.bypassed", () -> position.rows("bid").stream()
            .filter(bid -> bid.isFilled("bypass_reason") && isClosed(advert(bid), YEAR))
            .map(bid -> Unit.counted(Dimensions.of("reason", bid.text("bypass_reason")))).toList());
        sheet.write("bids.active_bidders_percent", this::activeBidders);
        sheet.write("bids.success_percent", this::success);
        sheet.write("bids.winning_rank.median", this::winningRanks);
        sheet.writeSpecialGroups("waiting.w4.queue_years", this::queueYears);
    }

    private Row advert(Row bid) {
        return position.find("advert", bid.text("advert_ref"));
    }

    private boolean isClosed(Row advert, String periodKind) {
        LocalDate withdrawn = advert.date("withdrawn_on");
        return Calendar.isIn(advert.date("closes"), periodKind, position.asAt) && (withdrawn == null || withdrawn.isAfter(advert.date("closes")));
    }

    private List<Row> closed(String periodKind) {
        return position.rows("advert").stream().filter(advert -> isClosed(advert, periodKind)).toList();
    }

    private static Dimensions ofAdvert(Row advert) {
        return Dimensions.of("bedrooms", Homes.sizeGroup(advert.integer("bedrooms"))).with("area", advert.text("lettings_area"));
    }

    private boolean isValid(Row bid) {
        Row advert = advert(bid);
        LocalDate placed = bid.day("placed_at");
        LocalDate withdrawn = bid.day("withdrawn_at");
        return bid.isTrue("valid") && !placed.isBefore(advert.date("opens")) && !placed.isAfter(advert.date("closes"))
            && (withdrawn == null || withdrawn.isAfter(advert.date("closes")));
    }

    private boolean isCountable(Row bid) {
        return isValid(bid) && !bid.is("channel", "automatic");
    }

    private Map<String, Long> countableBids() {
        Map<String, Long> bids = new HashMap<>();
        position.rows("bid").stream().filter(this::isCountable).forEach(bid -> bids.merge(bid.text("advert_ref"), 1L, Long::sum));
        return bids;
    }

    /** Applications that placed a countable bid dated in the year. */
    Set<String> bidders() {
        Set<String> bidders = new HashSet<>();
        for (Row bid : position.rows("bid")) {
            if (isCountable(bid) && Calendar.isIn(bid.day("placed_at"), YEAR, position.asAt)) {
                bidders.add(bid.text("application_ref"));
            }
        }
        return bidders;
    }

    private List<Unit> activeBidders() {
        Set<String> bidders = bidders();
        List<Unit> units = new ArrayList<>();
        for (List<Row> household : applications.liveHouseholds(any -> true).values()) {
            if (household.stream().anyMatch(application -> application.is("status", "active") && !application.isTrue("direct_offer_only_flag"))) {
                units.add(CaseworkFigures.share(
                    Dimensions.of("band", Applications.representative(household).text("band")).with("bedroom_need", Applications.householdNeed(household)),
                    household.stream().anyMatch(application -> bidders.contains(application.text("application_ref")))));
            }
        }
        return units;
    }

    private List<Unit> success() {
        Set<String> housed = new HashSet<>();
        for (Row letting : lettings.throughTheRegister(YEAR)) {
            Row application = lettings.application(letting);
            if (application != null) {
                housed.add(application.text("household_ref"));
            }
        }
        Set<String> bid = new TreeSet<>();
        bidders().forEach(application -> bid.add(position.find("application", application).text("household_ref")));
        return bid.stream().map(household -> CaseworkFigures.share(Dimensions.none(), housed.contains(household))).toList();
    }

    private List<Unit> winningRanks() {
        List<Unit> units = new ArrayList<>();
        for (Row letting : lettings.throughTheRegister(YEAR)) {
            if (letting.isFilled("advert_ref")) {
                Dimensions bedrooms = Dimensions.of("bedrooms", Homes.sizeGroup(lettings.home(letting)));
                Row bid = position.find("bid", letting.text("advert_ref") + "|" + letting.text("application_ref"));
                units.add(bid == null || !bid.isFilled("rank_at_close") ? Unit.leftOut(bedrooms)
                    : Unit.counted(bedrooms, bid.integer("rank_at_close")));
            }
        }
        return units;
    }

    private Map<Map<String, String>, FigureSheet.Special> queueYears() {
        Map<String, Long> lets = new HashMap<>();
        lettings.throughTheRegister(YEAR).forEach(letting -> lets.merge(Homes.sizeGroup(lettings.home(letting)), 1L, Long::sum));
        List<List<String>> waiting = new ArrayList<>();
        long excluded = 0;
        for (List<Row> household : applications.liveHouseholds(any -> true).values()) {
            String band = Applications.representative(household).text("band");
            String need = Applications.householdNeed(household);
            if (band == null || need.equals("unspecified")) {
                excluded++;
            } else {
                waiting.add(List.of(band, need));
            }
        }
        Map<Map<String, String>, FigureSheet.Special> rows = new HashMap<>();
        long let = lets.values().stream().mapToLong(Long::longValue).sum();
        rows.put(Map.of(), new FigureSheet.Special(null, Fraction.of(waiting.size()), Fraction.of(let), waiting.size(), excluded));
        for (List<String> queue : Set.copyOf(waiting)) {
            long ahead = waiting.stream()
                .filter(other -> other.get(1).equals(queue.get(1)) && other.get(0).compareTo(queue.get(0)) <= 0).count();
            rows.put(Map.of("band", queue.get(0), "bedroom_need", queue.get(1)),
                FigureSheet.Special.divided(ahead, lets.getOrDefault(queue.get(1), 0L), 0));
        }
        return rows;
    }
}
