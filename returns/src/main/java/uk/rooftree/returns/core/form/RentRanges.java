package uk.rooftree.returns.core.form;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rent table of a collection year, by authority, kind of letting and bedrooms.
 *
 * <p>Source: github.com/communitiesuk/submit-social-housing-lettings-and-sales-data, {@code config/rent_range_data}.
 */
public final class RentRanges {

    /** The table's last bedroom column stands for all larger homes. */
    public static final int MOST_BEDROOMS = 4;

    private static final Map<CollectionYear, RentRanges> TABLES = new EnumMap<>(CollectionYear.class);

    private final Map<Key, RentRange> ranges = new HashMap<>();

    private record Key(String authority, int lettingType, int bedrooms) {
    }

    private RentRanges(CollectionYear year) {
        ReferenceCsv.lines("rent_range_%d.csv".formatted(year.startYear())).forEach(line -> ranges.put(
            new Key(line.getField("la"), Integer.parseInt(line.getField("lettype")), Integer.parseInt(line.getField("beds"))),
            new RentRange(new BigDecimal(line.getField("hard_min")), new BigDecimal(line.getField("soft_min")),
                new BigDecimal(line.getField("soft_max")), new BigDecimal(line.getField("hard_max")))));
    }

    public static synchronized RentRanges of(CollectionYear year) {
        return TABLES.computeIfAbsent(year, RentRanges::new);
    }

    /**
     * The range of one kind of letting, where the table has it; it has none for specified accommodation.
     *
     * @param bedrooms 0 for supported housing, {@link #MOST_BEDROOMS} for that many and more
     */
    public Optional<RentRange> find(String authority, int lettingType, int bedrooms) {
        return Optional.ofNullable(ranges.get(new Key(authority, lettingType, bedrooms)));
    }
}
