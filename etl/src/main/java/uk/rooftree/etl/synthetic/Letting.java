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
    String localPlan;
    String moveReasonOther;
    String armedForces;
    String serving;
    String injured;
    String pregnancy;
    String shortfallKnown = "unknown";
    int shortfall = Day.NONE;
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
        row.text("true").text("true").text("false").text(referral).text(localPlan).text(vacancyReason).text(previousRentBasis);
        row.text(moveReason).text(moveReasonOther).flag(homelessBefore).text(reasonablePreference).text(preference);
        row.text(application == null ? null : application.access).text(armedForces).text(serving).text(injured).text(pregnancy);
        row.text(incomeKnown).money(income).text(income == Day.NONE ? null : "weekly").text(housingBenefit).text(benefitShare);
        row.flag(true).money(rent).money(tenancy.serviceCharge).money(tenancy.personalCharge == Day.NONE ? 0 : tenancy.personalCharge)
            .money(tenancy.supportCharge == Day.NONE ? 0 : tenancy.supportCharge).text(shortfallKnown).money(shortfall);
        row.flag(true).text(coreRef).date(coreSubmittedOn).text(officer);
    }
}
