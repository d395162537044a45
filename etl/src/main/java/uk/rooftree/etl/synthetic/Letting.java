package uk.rooftree.etl.synthetic;

/** A row of letting: a tenancy's start, with how it came about. */
final class Letting extends Extracted {

    final Tenancy tenancy;
    final Application application;
    Advert advert;
    Offer offer;
    final String kind;
    String queue;
    String route;
    String referral;
    String vacancyReason;
    String previousRentBasis;
    String moveReason;
    boolean homelessBefore;
    String reasonablePreference;
    String preference;
    String incomeKnown = "no";
    int income = Day.NONE;
    String housingBenefit;
    String benefitShare;
    /** Rent at the letting; the tenancy's rises later. */
    final int rent;
    String coreRef;
    int coreSubmittedOn = Day.NONE;
    String officer;

    Letting(Tenancy tenancy, Application application, String kind) {
        this.tenancy = tenancy;
        this.application = application;
        this.kind = kind;
        this.rent = tenancy.weeklyRent;
    }

    @Override
    Feed feed() {
        return Feed.LETTING;
    }

    @Override
    void write(RowText row) {
        row.text(tenancy.ref).text(application == null ? null : application.ref).text(advert == null ? null : advert.ref);
        row.text(offer == null ? null : offer.ref).text(kind).text(queue).text(route);
        row.text("true").text("true").text(null).text(referral).text(null).text(vacancyReason).text(previousRentBasis);
        row.text(moveReason).text(null).flag(homelessBefore).text(reasonablePreference).text(preference);
        row.text(application == null ? null : application.access).text(null).text(null).text(null).text(null);
        row.text(incomeKnown).money(income).text(income == Day.NONE ? null : "weekly").text(housingBenefit).text(benefitShare);
        row.flag(true).money(rent).money(tenancy.serviceCharge).money(0).money(0).text("unknown").text(null);
        row.flag(true).text(coreRef).date(coreSubmittedOn).text(officer);
    }
}
