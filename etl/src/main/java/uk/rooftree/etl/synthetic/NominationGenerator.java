package uk.rooftree.etl.synthetic;

/**
 * Makes nominations: applicants put forward, from the top of the shortlist, for the homes that partner landlords advertise. One who
 * is taken leaves the register when the tenancy begins.
 *
 * <p>Not modelled: nominations outside the bidding scheme, several nominees at once, appeals, nominees sent late on purpose.
 */
final class NominationGenerator {

    private final Town town;
    private final Draw draw;
    private final ApplicationHistory history;
    private final TenancyGenerator tenancies;
    private final double lets;
    private final Weighted<String> outcomes;
    private final Weighted<String> reasons;
    private final double outsideNominations;

    NominationGenerator(Town town, ApplicationHistory history, TenancyGenerator tenancies) {
        this.town = town;
        this.draw = town.draw.of("nomination");
        this.history = history;
        this.tenancies = tenancies;
        lets = town.rates.of("offer.partner_lets");
        outcomes = town.rates.weighted("nomination.not_let");
        reasons = town.rates.weighted("nomination.reason");
        outsideNominations = town.rates.of("nomination.partner_finds_tenant_itself");
    }

    /** Bidding for a partner's home has closed and the bids are in order: whom its landlord takes. */
    void nominate(Advert advert) {
        for (Bid bid : advert.bids) {
            Application application = bid.application;
            if (application.isActive()) {
                Nomination nomination = send(advert, application);
                if (draw.chance(lets, application.id, "partner", advert.id)) {
                    history.status(application, "under_offer", application.officer);
                    town.diary.on(Day.nextOrSame(town.today() + 14, 1), () -> house(application, nomination));
                    break;
                }
                turnDown(nomination, advert.id);
            }
            bid.bypassReason = "no_reply";
            town.queue(bid);
        }
        advert.bids.clear();
    }

    private Nomination send(Advert advert, Application application) {
        if (draw.chance(outsideNominations, advert.id, "outside")) {
            return null;
        }
        long id = town.number(Feed.NOMINATION);
        Nomination nomination = new Nomination(town.ref('N', id), application);
        nomination.requestRef = "REQ-" + advert.ref;
        nomination.landlord = advert.landlord;
        nomination.landlordType = advert.landlordType;
        nomination.bedrooms = advert.bedrooms;
        nomination.area = advert.area;
        nomination.rentBasis = draw.chance(0.35, advert.id, "rent_basis") ? "affordable" : "social";
        nomination.firstLet = draw.chance(0.15, advert.id, "first_let");
        nomination.requestedOn = advert.closesOn;
        nomination.sentOn = Math.min(town.today(), Day.working(advert.closesOn + draw.between(1, 6, id, "sent")));
        return town.add(nomination);
    }

    private void turnDown(Nomination nomination, long key) {
        if (nomination != null) {
            nomination.outcome = draw.pick(outcomes, nomination.application.id, "not_let", key);
            nomination.outcomeOn = town.today();
            nomination.reason = nomination.outcome.equals("rejected_by_landlord")
                ? draw.pick(reasons, nomination.application.id, "rejected", key) : null;
        }
    }

    private void house(Application application, Nomination nomination) {
        int today = town.today();
        boolean leaving = application.isTransfer() && application.household.tenancy.endsOn != Day.NONE;
        if (nomination != null) {
            nomination.outcome = leaving ? "lapsed" : "let";
            nomination.outcomeOn = today;
            nomination.tenancyStartsOn = leaving ? Day.NONE : today;
            nomination.changed();
        }
        if (leaving) {
            return;
        }
        Tenancy former = application.isTransfer() ? application.household.tenancy : null;
        history.close(application, "housed", nomination == null ? "housed_elsewhere" : "housed_by_nomination");
        if (former != null) {
            tenancies.end(former, Day.nextOrSame(today + 1, 7), today, "moved_other_social");
        }
    }
}
