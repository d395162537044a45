package uk.rooftree.etl.synthetic;

import java.time.LocalDate;

/**
 * Makes enquiries: contacts, letters, complaints, councillors' and MPs' enquiries, requests for information and for reviews, with
 * their targets and answers.
 *
 * <p>Not modelled: complaints taken further, enquiries passed on, the hour of the day by channel, bank holidays in targets.
 */
final class EnquiryGenerator {

    private final Town town;
    private final Draw draw;
    private final Weighted<String> kinds;
    private final Weighted<String> channels;
    private final Weighted<String> subjects;
    private final double perApplication;
    private final double inTarget;
    private final double firstContact;

    EnquiryGenerator(Town town) {
        this.town = town;
        this.draw = town.draw.of("enquiry");
        kinds = town.rates.weighted("enquiry.kind");
        channels = town.rates.weighted("enquiry.channel");
        subjects = town.rates.weighted("enquiry.subject");
        perApplication = town.rates.of("enquiry.a_month_and_live_application");
        inTarget = town.rates.of("enquiry.answered_in_target");
        firstContact = town.rates.of("enquiry.settled_at_first_contact");
    }

    /** A month begins: what will come in during it. */
    void beginMonth(int firstOfMonth, int days) {
        if (firstOfMonth < town.detailKeptFrom) {
            return;
        }
        int count = (int) (town.liveApplications * perApplication + draw.unit(firstOfMonth, "count"));
        for (int i = 0; i < count; i++) {
            long key = firstOfMonth * 10_000L + i;
            town.diary.on(Day.working(firstOfMonth + draw.between(0, days - 1, key, "on")), () -> receive(key));
        }
    }

    private void receive(long key) {
        long id = town.number(Feed.ENQUIRY);
        String kind = draw.pick(kinds, key, "kind");
        Enquiry enquiry = new Enquiry(id, town.ref('Q', id), kind, town.today(), 30_600 + draw.between(0, 28_000, key, "at"));
        boolean written = !kind.equals("contact");
        enquiry.channel = written ? draw.chance(0.75, key, "written") ? "email" : "letter" : draw.pick(channels, key, "channel");
        enquiry.subject = draw.pick(subjects, key, "subject");
        Application concerned = town.applications.get(draw.between(0, town.applications.size() - 1, key, "application"));
        enquiry.application = kind.equals("freedom_of_information") || !concerned.isLive() ? null : concerned;
        enquiry.officer = town.officer("CS", key);
        boolean atOnce = kind.equals("contact") && draw.chance(firstContact, key, "first_contact");
        enquiry.firstContact = kind.equals("contact") ? Boolean.toString(atOnce) : null;
        int days = target(kind);
        enquiry.targetOn = kind.equals("subject_access") ? Day.of(oneMonthOn(town.today())) : workingDaysOn(town.today(), days);
        if (atOnce) {
            enquiry.answeredOn = town.today();
            enquiry.answeredAt = 59_400;
        } else {
            int left = enquiry.targetOn - town.today();
            int took = draw.chance(inTarget, key, "in_target") ? draw.between(1, left, key, "took")
                : left + 1 + (int) draw.exponential(12, key, "late", 0);
            int answered = Math.max(town.today() + 1, Day.working(town.today() + took));
            town.diary.on(answered, () -> {
                enquiry.answeredOn = answered;
                enquiry.answeredAt = 30_600 + draw.between(0, 28_000, key, "answered_at");
                town.queue(enquiry);
            });
        }
        town.queue(enquiry);
    }

    /** Working days within which an answer is due; {@code rates.csv} says whose rule that is. */
    private int target(String kind) {
        return (int) town.rates.of("enquiry.target_working_days_of." + (kind.equals("subject_access") ? "contact" : kind));
    }

    private static LocalDate oneMonthOn(int day) {
        return Day.date(day).plusMonths(1);
    }

    private static int workingDaysOn(int day, int days) {
        int later = day;
        for (int left = days; left > 0; later++) {
            left -= Day.ofWeek(later + 1) <= 5 ? 1 : 0;
        }
        return later;
    }
}
