package uk.rooftree.etl.synthetic;

/**
 * How large a council to make. Anything larger than a district is made of districts: parts that are simulated a few at a time
 * and share the files, so that memory does not grow with the size. The first extract holds what came of a history lived before it:
 * three years, but twenty for those that show what a nation's archive weighs.
 */
public enum CouncilSize {

    /** About 6,000 live applications and 12,000 homes. */
    DISTRICT(1, 12_000, 6_000, 36),
    /** Three districts' worth: about 18,000 live applications and 36,000 homes. */
    BOROUGH(3, 12_000, 6_000, 36),
    /** The 33 boroughs: about 340,000 live applications and 400,000 homes; 20 years of lettings. */
    LONDON(33, 12_100, 10_300, 240),
    /**
     * About 1.34 million live applications and 4 million homes, as many as there are in England (LAHS and EHS, 2024-25); 20 years of
     * lettings, 100 million bids.
     */
    ENGLAND(223, 17_950, 6_510, 240);

    private final int parts;
    private final int homesInPart;
    private final int applicationsInPart;
    private final int historyMonths;

    CouncilSize(int parts, int homesInPart, int applicationsInPart, int historyMonths) {
        this.parts = parts;
        this.homesInPart = homesInPart;
        this.applicationsInPart = applicationsInPart;
        this.historyMonths = historyMonths;
    }

    /** Months that are lived before the first extract, where no other number is asked for. */
    int historyMonths() {
        return historyMonths;
    }

    /** Parts that are simulated each for itself. */
    int parts() {
        return parts;
    }

    /** Dwellings of a part when its history begins. */
    int homesInPart() {
        return homesInPart;
    }

    /** Live applications that a part begins with; its register hovers a little above or below, by what its homes let. */
    int applicationsInPart() {
        return applicationsInPart;
    }
}
