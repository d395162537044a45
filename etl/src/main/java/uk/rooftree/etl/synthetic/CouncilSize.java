package uk.rooftree.etl.synthetic;

/**
 * How large a council to make. Anything larger than a district is made of districts: parts that are simulated one after the
 * other and share the files, so that memory does not grow with the size.
 */
public enum CouncilSize {

    /** About 6,000 live applications and 12,000 homes. */
    DISTRICT(1, 12_000, 6_000),
    /** Three districts' worth: about 18,000 live applications and 36,000 homes. */
    BOROUGH(3, 12_000, 6_000),
    /** The 33 boroughs: about 340,000 live applications and 400,000 homes. */
    LONDON(33, 12_100, 10_300),
    /** About 1.34 million live applications and 4 million homes, as many as there are in England (LAHS and EHS, 2024-25). */
    ENGLAND(223, 17_950, 6_010);

    private final int parts;
    private final int homesInPart;
    private final int applicationsInPart;

    CouncilSize(int parts, int homesInPart, int applicationsInPart) {
        this.parts = parts;
        this.homesInPart = homesInPart;
        this.applicationsInPart = applicationsInPart;
    }

    /** Parts that are simulated one after the other. */
    int parts() {
        return parts;
    }

    /** Dwellings of a part when its history begins. */
    int homesInPart() {
        return homesInPart;
    }

    /** Live applications that the register of a part hovers about. */
    int applicationsInPart() {
        return applicationsInPart;
    }
}
