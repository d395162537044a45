package uk.rooftree.etl.synthetic;

/**
 * Changes the status of applications, and makes the application_event rows that tell of it and of every other change. What an
 * application says and what its history says can so never differ.
 *
 * <p>Not modelled: entries keyed late, or corrected; points.
 */
final class ApplicationHistory {

    private final Town town;
    private final HomelessnessGenerator homelessness;
    private final MobilityGenerator mobility;

    ApplicationHistory(Town town, HomelessnessGenerator homelessness, MobilityGenerator mobility) {
        this.town = town;
        this.homelessness = homelessness;
        this.mobility = mobility;
    }

    /** Gives the application another status today. */
    void status(Application application, String status, String actor) {
        boolean wasLive = application.isLive();
        entry(application, "status", application.status().equals("draft") ? null : application.status(), status, town.today(), actor);
        application.becomes(status);
        town.liveApplications += (application.isLive() ? 1 : 0) - (wasLive ? 1 : 0);
        town.bidders.sort(application);
        application.changed();
    }

    /** Puts the application on the register as of a day, today or, when the history begins, long ago. */
    void register(Application application, int day) {
        entry(application, "status", application.status(), "active", day, application.officer);
        entry(application, "band", null, application.band, day, application.officer);
        application.becomes("active");
        town.liveApplications++;
    }

    /** Takes the application off the register today. */
    void close(Application application, String status, String reason) {
        application.closedOn = town.today();
        application.closedReason = reason;
        if (application.household.application == application) {
            application.household.application = null;
        }
        status(application, status, status.equals("lapsed") ? "system" : application.officer);
        if (application.review != null) {
            application.review.ends("withdrawn", town.today());
            application.review = null;
        }
        homelessness.applicationClosed(application);
        if (application.downsizing != null) {
            mobility.downsizingEnds(application, reason.equals("housed_by_council") ? application.household.tenancy : null);
        }
    }

    /** Adds an entry dated today or earlier; entries of one day follow each other by the minute. */
    void entry(Application application, String event, String before, String after, int day, String actor) {
        long id = town.number(Feed.APPLICATION_EVENT);
        int second = 32_400 + application.entries++ % 700 * 60 + (int) (application.id % 60);
        town.queue(new ApplicationEntry(town.ref('E', id), application, event, before, after, day, second, actor));
    }
}
