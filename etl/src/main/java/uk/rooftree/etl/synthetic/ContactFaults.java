package uk.rooftree.etl.synthetic;

import java.util.ArrayList;
import java.util.List;

/** Faults of review and enquiry rows. */
final class ContactFaults {

    private final Spares spares;

    ContactFaults(Spares spares) {
        this.spares = spares;
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        faults.addAll(new GeneralFaults(spares, Feed.REVIEW, "review_ref", this::review, this::review)
            .unreadable("deadline", "soon").missing("result_on").unmapped("result", "deferred").ahead("replied")
            .unknown("application_ref", 'A').sentinel("replied").faults());
        faults.add(new Fault("R-REV-001", Feed.REVIEW, this::replyBeforeForm));
        faults.add(new Fault("R-REV-002", Feed.REVIEW, this::lapsedYetLive));
        faults.addAll(new GeneralFaults(spares, Feed.ENQUIRY, "enquiry_ref", this::enquiry, this::enquiry)
            .unreadable("target_on", "asap").missing("received_at").unmapped("channel", "fax").unknown("application_ref", 'A')
            .sentinel("target_on").faults());
        faults.add(new Fault("R-GEN-006", Feed.ENQUIRY, this::answeredAhead));
        faults.add(new Fault("R-ENQ-001", Feed.ENQUIRY, this::answeredBeforeItCame));
        faults.add(new Fault("R-ENQ-002", Feed.ENQUIRY, this::targetBeforeReceipt));
        return faults;
    }

    /** A review that renewed a live application. */
    private Review review() {
        Application application = spares.application();
        Review review = new Review(spares.ref('R', Feed.REVIEW), application, spares.daysAgo(10, 150));
        review.sentOn = review.dueOn - 28;
        review.repliedOn = review.dueOn - 6;
        review.ends("renewed", review.dueOn);
        return spares.add(review);
    }

    private Planted replyBeforeForm() {
        Review review = review();
        review.repliedOn = review.sentOn - 5;
        return Planted.in(review);
    }

    private Planted lapsedYetLive() {
        Review review = review();
        review.ends("lapsed", review.dueOn);
        return Planted.in(review);
    }

    private Enquiry enquiry() {
        Enquiry enquiry = new Enquiry(0, spares.ref('Q', Feed.ENQUIRY), "correspondence", spares.daysAgo(15, 90), 39_600);
        enquiry.channel = "email";
        enquiry.subject = "register";
        enquiry.targetOn = enquiry.receivedOn + 14;
        enquiry.answeredOn = enquiry.receivedOn + 5;
        enquiry.answeredAt = 43_200;
        enquiry.officer = "CS1";
        return spares.add(enquiry);
    }

    private Planted answeredAhead() {
        Enquiry enquiry = enquiry();
        enquiry.plant("answered_at", Day.text(spares.today() + 12) + "T10:00:00");
        return Planted.in(enquiry);
    }

    private Planted answeredBeforeItCame() {
        Enquiry enquiry = enquiry();
        enquiry.answeredOn = enquiry.receivedOn - 1;
        return Planted.in(enquiry);
    }

    private Planted targetBeforeReceipt() {
        Enquiry enquiry = enquiry();
        enquiry.targetOn = enquiry.receivedOn - 3;
        return Planted.in(enquiry);
    }
}
