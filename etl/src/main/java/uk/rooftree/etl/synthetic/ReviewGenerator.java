package uk.rooftree.etl.synthetic;

import java.util.function.Consumer;

/**
 * Makes the yearly reviews of applications: the form goes out four weeks before the anniversary, and on the anniversary the
 * application is renewed or lapses. Some who lapsed are put back in the grace period; others apply again.
 *
 * <p>Not modelled: reminders, reviews after a change of circumstances, forms that come back too late.
 */
final class ReviewGenerator {

    private static final int FORM_GOES_OUT = 28;

    private final Town town;
    private final Draw draw;
    private final ApplicationHistory history;
    private final Consumer<Application> appliesAgain;
    private final Consumer<Application> isBack;
    private final double lapses;
    private final double back;
    private final double reinstated;

    /**
     * @param appliesAgain makes a new application for the household of one that lapsed
     * @param isBack       told of a lapsed application that is live again
     */
    ReviewGenerator(Town town, ApplicationHistory history, Consumer<Application> appliesAgain, Consumer<Application> isBack) {
        this.town = town;
        this.draw = town.draw.of("review");
        this.history = history;
        this.appliesAgain = appliesAgain;
        this.isBack = isBack;
        lapses = town.rates.of("application.lapsed_at_review");
        back = town.rates.of("application.back_after_lapse");
        reinstated = town.rates.of("application.reinstated_after_lapse");
    }

    /** The application is to be reviewed on that day. */
    void schedule(Application application, int due) {
        town.diary.onOrToday(Day.working(due - FORM_GOES_OUT), () -> send(application, due));
        town.diary.on(due, () -> review(application));
    }

    private void send(Application application, int due) {
        if (application.isLive() && due >= town.detailKeptFrom) {
            Review review = new Review(town.ref('R', town.number(Feed.REVIEW)), application, due);
            review.sentOn = town.today();
            application.review = town.add(review);
        }
    }

    private void review(Application application) {
        if (!application.isLive()) {
            return;
        }
        if (application.status().equals("under_offer")) {
            town.diary.on(town.today() + 30, () -> review(application));
            return;
        }
        if (draw.chance(lapses, application.id, "review", town.today() / 365)) {
            lapse(application);
            return;
        }
        Review review = application.review;
        if (review != null) {
            review.repliedOn = draw.between(review.sentOn, town.today(), application.id, "replied", town.today());
            review.ends("renewed", town.today());
            application.review = null;
        }
        renew(application);
    }

    private void renew(Application application) {
        application.reviewedOn = town.today();
        application.changed();
        schedule(application, town.today() + 365);
    }

    private void lapse(Application application) {
        Review review = application.review;
        if (review != null) {
            review.ends("lapsed", town.today());
            application.review = null;
        }
        history.close(application, "lapsed", draw.chance(0.8, application.id, "lapse_reason") ? "no_reply_to_review" : "no_bids");
        if (application.isTransfer()) {
            return;
        }
        int day = town.today() + draw.between(3, 40, application.id, "back_days");
        if (draw.chance(back, application.id, "back")) {
            town.diary.on(day, () -> appliesAgain.accept(application));
        } else if (!application.isHomeless() && draw.chance(reinstated, application.id, "reinstated")) {
            town.diary.on(day, () -> reinstate(application, review));
        }
    }

    private void reinstate(Application application, Review review) {
        if (application.household.application != null) {
            return;
        }
        application.closedOn = Day.NONE;
        application.closedReason = null;
        application.household.application = application;
        history.status(application, "active", application.officer);
        if (review != null) {
            review.reinstatedOn = town.today();
            review.changed();
        }
        renew(application);
        isBack.accept(application);
    }
}
