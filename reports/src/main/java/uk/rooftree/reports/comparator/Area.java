package uk.rooftree.reports.comparator;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A council, a region or England in MHCLG's published figures; what was not published is empty.
 *
 * @param kind            what it is to the council of the report
 * @param note            said behind the name; may be empty
 * @param register        households on the register by year
 * @param registerLatest  the newest of them
 * @param stock           homes of its own at 1 April 2018
 * @param voidRatePercent vacant homes of these at 1 April 2018
 * @param reletDays       g1a, 2017-18
 * @param lettings        d10a, 2017-18
 * @param lettingsPerHundred these for each 100 households on the register
 * @param needPercents    shares of the register by bedrooms needed (1, 2, 3, 4, unspecified), April 2018
 */
public record Area(Kind kind, String code, String name, String note, Map<Integer, BigDecimal> register, Optional<BigDecimal> registerLatest,
        Optional<BigDecimal> stock, Optional<BigDecimal> voidRatePercent, Optional<BigDecimal> reletDays, Optional<BigDecimal> lettings,
        Optional<BigDecimal> lettingsPerHundred, Map<String, BigDecimal> needPercents) {

    /** What an area is to the council of the report. */
    public enum Kind { SUBJECT, NEIGHBOUR, REGION, ENGLAND }

    public Area {
        needPercents = Collections.unmodifiableMap(new TreeMap<>(needPercents));
        register = Collections.unmodifiableMap(new TreeMap<>(register));
    }
}
