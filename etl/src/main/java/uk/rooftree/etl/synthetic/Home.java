package uk.rooftree.etl.synthetic;

/** A row of property: a dwelling, garage or block, with what the simulation must know of it. Dates are {@link Day} numbers. */
final class Home extends Extracted {

    final long id;
    final String ref;
    String uprn;
    String block;
    String estate;
    String address;
    String town;
    String postcode;
    String ward;
    String area;
    String type;
    int bedrooms;
    int bedSpaces = -1;
    int floor;
    boolean lift;
    boolean wheelchair;
    String adapted;
    boolean supported;
    String olderPeople;
    int minimumAge = -1;
    String rentBasis;
    int weeklyRent = Day.NONE;
    /** ONS code of the district it stands in; null for our own. */
    String district;
    boolean pfi;
    /** Our share of a shared-ownership home; null where it is all ours. */
    String share;
    String use;
    String ownership = "council";
    int acquiredOn = Day.NONE;
    String acquiredReason;
    int disposedOn = Day.NONE;
    String disposedReason;

    /** The latest tenancy, perhaps agreed and not begun; null if never let. */
    Tenancy tenancy;
    /** The open void; null while let. */
    VoidSpell openVoid;

    Home(long id, String ref) {
        this.id = id;
        this.ref = ref;
    }

    boolean isDwelling() {
        return ownership.equals("council") && switch (type) {
            case "bedsit", "flat", "maisonette", "house", "bungalow", "other_dwelling" -> true;
            default -> false;
        };
    }

    /** Who lives there; null if nobody does. */
    Household household() {
        return tenancy == null ? null : tenancy.household;
    }

    /** Let through the register: not used for temporary accommodation, staff and the like. */
    boolean isLetStock() {
        return use.equals("let_stock");
    }

    /** 1 to 4, where 4 stands for 4 and more. */
    int size() {
        return Math.max(1, Math.min(4, bedrooms));
    }

    @Override
    Feed feed() {
        return Feed.PROPERTY;
    }

    @Override
    void write(RowText row) {
        boolean own = isDwelling();
        row.text(ref).text(uprn).text(block).text(estate).text(address).text(town).text(postcode)
            .text(district).text(ward).text(area).text(type);
        row.numberOrBlank(own || bedrooms > 0 ? bedrooms : -1).numberOrBlank(bedSpaces);
        row.numberOrBlank(own ? floor : -1).flagIfTrue(lift).flagIfTrue(wheelchair).text(adapted);
        row.flagIfTrue(supported).text(olderPeople).numberOrBlank(minimumAge);
        row.text(supported ? "SYNSCH01" : null).text(supported ? "SYNLOC" + estate.length() : null);
        row.text(rentBasis).money(weeklyRent).text(use);
        row.text(own ? "true" : null).flagIfTrue(pfi).text(share).text(ownership);
        row.date(acquiredOn).text(acquiredReason).date(disposedOn).text(disposedReason);
    }
}
