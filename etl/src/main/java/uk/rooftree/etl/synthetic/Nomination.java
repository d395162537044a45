package uk.rooftree.etl.synthetic;

/** A row of nomination: one applicant put forward for one vacancy of another landlord. */
final class Nomination extends Extracted {

    private final String ref;
    final Application application;
    String requestRef;
    String landlord;
    String landlordType = "registered_provider";
    int bedrooms;
    String area;
    String rentBasis = "social";
    boolean firstLet;
    int requestedOn;
    int sentOn = Day.NONE;
    String outcome = "pending";
    int outcomeOn = Day.NONE;
    String reason;
    int tenancyStartsOn = Day.NONE;

    Nomination(String ref, Application application) {
        this.ref = ref;
        this.application = application;
    }

    @Override
    Feed feed() {
        return Feed.NOMINATION;
    }

    @Override
    void write(RowText row) {
        row.text(ref).text(requestRef).text(landlord).text(landlordType).text(application.ref).number(bedrooms).text(area);
        row.text(rentBasis).flagIfTrue(firstLet).date(requestedOn).date(sentOn).text(outcome).date(outcomeOn).text(reason);
        row.date(tenancyStartsOn);
    }
}
