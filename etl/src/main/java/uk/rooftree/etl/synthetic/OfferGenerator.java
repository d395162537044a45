package uk.rooftree.etl.synthetic;

/**
 * Makes offers: goes down the shortlist, shows the home, takes the answer, and signs the tenancy up. Also direct offers of homes
 * that are not advertised. Shortlists for partner landlords' homes go to {@link NominationGenerator}.
 *
 * <p>Not modelled: several viewings at once, reviews of refusals, offers that lapse after acceptance, discharge of the homelessness
 * duty by a refused offer.
 */
final class OfferGenerator {

    private final Town town;
    private final Draw draw;
    private final ApplicationHistory history;
    private final VoidGenerator voids;
    private final TenancyGenerator tenancies;
    private final LettingGenerator lettings;
    private final NominationGenerator nominations;
    private final HomelessnessGenerator homelessness;
    private final double bypassed;
    private final double refused;
    private final double withdrawn;
    private final double expired;
    private final Weighted<String> refusalReasons;
    private final Weighted<String> bypassReasons;

    OfferGenerator(Town town, ApplicationHistory history, VoidGenerator voids, TenancyGenerator tenancies,
            LettingGenerator lettings, NominationGenerator nominations, HomelessnessGenerator homelessness) {
        this.town = town;
        this.draw = town.draw.of("offer");
        this.history = history;
        this.voids = voids;
        this.tenancies = tenancies;
        this.lettings = lettings;
        this.nominations = nominations;
        this.homelessness = homelessness;
        Rates rates = town.rates;
        bypassed = rates.of("offer.bypassed");
        refused = rates.of("offer.refused");
        withdrawn = rates.of("offer.withdrawn");
        expired = rates.of("offer.expired");
        refusalReasons = rates.weighted("offer.refusal_reason");
        bypassReasons = rates.weighted("offer.bypass_reason");
    }

    /** Bidding has closed today and the bids are in order. */
    void shortlist(Advert advert, VoidSpell spell) {
        if (spell == null) {
            town.diary.on(Day.working(town.today() + 5), () -> nominations.nominate(advert));
            return;
        }
        voids.record(spell, VoidStep.BIDDING_CLOSED);
        town.diary.on(Day.working(town.today() + 1), () -> {
            voids.record(spell, VoidStep.SHORTLISTED);
            ask(advert, spell);
        });
    }

    private void ask(Advert advert, VoidSpell spell) {
        while (advert.nextBid < advert.bids.size() && advert.nextBid < 12) {
            Bid bid = advert.bids.get(advert.nextBid++);
            Application application = bid.application;
            if (!application.isActive()) {
                pass(bid, application.status().equals("suspended") ? "arrears" : "other");
            } else if (draw.chance(bypassed, application.id, "bypassed", advert.id)) {
                pass(bid, draw.pick(bypassReasons, application.id, "bypass_reason", advert.id));
            } else {
                invite(application, spell, advert);
                return;
            }
        }
        advert.bids.clear();
        voids.backToMarket(spell);
    }

    private void pass(Bid bid, String reason) {
        bid.bypassReason = reason;
        town.queue(bid);
    }

    /** Offers the home to somebody who need not bid for it; false if nobody suits. */
    boolean offerDirectly(VoidSpell spell) {
        Home home = spell.home;
        boolean duty = draw.chance(0.6, spell.id, "duty", spell.offers);
        Bidders.Pool pool = duty ? town.bidders.homeless(home.size()) : town.bidders.others(home.size());
        Application best = null;
        for (int attempt = 0; attempt < 60 && pool.size() > 0; attempt++) {
            Application some = pool.get(draw.between(0, pool.size() - 1, spell.id, "direct", attempt * 100L + spell.offers));
            boolean oldEnough = home.minimumAge < 0 || some.household.lead(town.today()).age(town.today()) >= home.minimumAge;
            if (oldEnough && (best == null || some.effectiveOn < best.effectiveOn)) {
                best = some;
            }
        }
        if (best == null) {
            return false;
        }
        invite(best, spell, null);
        return true;
    }

    private void invite(Application application, VoidSpell spell, Advert advert) {
        history.status(application, "under_offer", application.officer);
        int viewing = Day.working(town.today() + draw.between(2, 6, application.id, "viewing", spell.id));
        town.diary.on(viewing, () -> offer(application, spell, advert));
    }

    private void offer(Application application, VoidSpell spell, Advert advert) {
        long id = town.number(Feed.OFFER);
        Offer offer = town.add(new Offer(id, town.ref('O', id), application, spell.home, advert, town.today()));
        offer.viewedOn = town.today();
        offer.officer = town.officer("LO", id);
        spell.offers++;
        voids.record(spell, VoidStep.VIEWING);
        voids.record(spell, VoidStep.OFFERED);
        town.diary.on(Day.working(town.today() + draw.between(0, 3, id, "answer")), () -> answer(offer, spell));
    }

    private void answer(Offer offer, VoidSpell spell) {
        double outcome = draw.unit(offer.id, "outcome");
        offer.outcomeOn = town.today();
        offer.changed();
        if ((outcome -= refused) < 0) {
            offer.outcome = "refused";
            offer.refusalReason = draw.pick(refusalReasons, offer.id, "refusal");
            offer.atViewing = offer.outcomeOn == offer.viewedOn;
            offer.reasonable = draw.chance(0.8, offer.id, "decided") ? Boolean.toString(draw.chance(0.45, offer.id, "reasonable")) : null;
        } else if ((outcome -= withdrawn) < 0) {
            offer.outcome = "withdrawn";
        } else if (outcome - expired < 0) {
            offer.outcome = "expired";
        } else {
            offer.outcome = "accepted";
            accept(offer, spell);
            return;
        }
        Application application = offer.application;
        application.refusals++;
        history.status(application, application.refusals >= 3 ? "suspended" : "active", application.officer);
        if (application.refusals >= 3) {
            application.refusals = 0;
            town.diary.on(town.today() + 180, () -> {
                if (application.status().equals("suspended")) {
                    history.status(application, "active", application.officer);
                }
            });
        }
        voids.forget(spell, VoidStep.VIEWING);
        if (offer.advert == null) {
            voids.backToMarket(spell);
        } else {
            ask(offer.advert, spell);
        }
    }

    private void accept(Offer offer, VoidSpell spell) {
        voids.record(spell, VoidStep.ACCEPTED);
        Application application = offer.application;
        application.fraudReferredOn = offer.offeredOn;
        application.fraudDecidedOn = offer.outcomeOn;
        application.fraudOutcome = "verified";
        application.changed();
        town.diary.on(Day.working(town.today() + draw.between(1, 7, offer.id, "sign_up")), () -> signUp(offer, spell));
    }

    private void signUp(Offer offer, VoidSpell spell) {
        voids.record(spell, VoidStep.SIGN_UP);
        Application application = offer.application;
        Household household = application.household;
        Tenancy former = household.tenancy;
        int start = Day.nextOrSame(town.today() + 1, 1);
        Home home = spell.home;
        String kind = spell.out == null ? "first" : application.isTransfer() ? "transfer" : "relet";
        Tenancy tenancy = tenancies.start(home, household, application.isTransfer() ? "secure" : "introductory", start);
        household.tenancy = former;
        tenancy.previousTenure = application.currentTenure;
        boolean outsider = !application.isTransfer() && draw.chance(town.rates.of("letting.from_outside"), tenancy.id, "outside");
        tenancy.previousDistrict = outsider ? "E07999002" : CouncilYaml.ONS_CODE;
        tenancy.previousPostcode = draw.chance(0.7, tenancy.id, "postcode_known")
            ? town.place.postcode(draw.between(0, 5_999, tenancy.id, "postcode")) : null;
        tenancy.source = offer.advert == null ? "direct" : "housing_register";
        Letting letting = lettings.make(tenancy, application, kind);
        letting.advert = offer.advert;
        letting.offer = offer;
        letting.route = offer.advert == null ? "direct" : "choice_based";
        letting.vacancyReason = vacancyReason(spell);
        voids.letTo(spell, tenancy);
        homelessness.willBeHoused(application, start);
        if (former != null && application.isTransfer()) {
            tenancies.end(former, Day.nextOrSame(start + draw.between(1, 12, tenancy.id, "overlap"), 7), offer.outcomeOn, "transfer");
        }
        if (offer.advert != null) {
            offer.advert.bids.clear();
        }
        town.diary.on(start, () -> {
            household.tenancy = tenancy;
            history.close(application, "housed", "housed_by_council");
        });
    }

    private static String vacancyReason(VoidSpell spell) {
        if (spell.out == null) {
            return "first_new_build";
        }
        return switch (spell.out.endReason) {
            case "transfer" -> "internal_transfer";
            case "moved_other_social", "moved_private", "care_home", "hospital", "died", "abandoned", "evicted_arrears",
                "evicted_antisocial", "evicted_both" -> spell.out.endReason;
            default -> "other";
        };
    }
}
