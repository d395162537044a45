package uk.rooftree.returns.core.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import uk.rooftree.returns.core.form.CollectionYear;
import uk.rooftree.returns.core.form.Field;
import uk.rooftree.returns.core.log.LettingLog;
import uk.rooftree.returns.core.log.Person;

/** Which questions a letting is asked, and which of those want an answer. A question that is not named here is asked of every letting. */
public final class Questions {

    /** Boxes to tick and questions that have a rule of their own: a code that is in no list passes, or is found by that rule. */
    private static final Set<String> HAVE_OWN_RULE = Set.of("needstype", "renewal", "rent_type", "declaration", "cbl", "cap", "chr", "accessible_register",
        "referral_register", "referral_noms", "referral_org", "nationality_all");
    private static final Predicate<String> HAS_OWN_RULE = name -> HAVE_OWN_RULE.contains(name) || name.startsWith("housingneeds_")
        || name.startsWith("illness_type_") || name.startsWith("rp_");

    /** What supported housing answers only if it says that it pays rent. */
    private static final Set<String> OF_RENT_PAYERS = Set.of("period", "hbrentshortfall");

    private static final Set<String> NEVER_REQUIRED = Set.of("owning_organisation_id", "managing_organisation_id", "assigned_to_id", "scheme_id", "location_id",
        "startdate", "irproduct_other", "tenancycode", "propcode", "uprn", "address_line1", "address_line2", "town_or_city", "county", "postcode_full", "la",
        "voiddate", "mrcdate", "tenancyother", "tenancylength", "leftreg", "reservist", "reasonother", "prevloc", "incfreq", "earnings",
        "brent", "scharge", "pscharge", "supcharg");

    private final Map<String, Predicate<LettingLog>> asked = new HashMap<>();

    public Questions() {
        ask(LettingLog::isSupportedHousing, "scheme_id", "location_id", "sheltered", "household_charge");
        ask(LettingLog::isGeneralNeeds, "unittype_gn", "builtype", "wchair");
        ask(log -> log.isGeneralNeeds() && !log.isBedsit(), "beds");
        ask(LettingLog::isNoRenewal, "rsnvac", "voiddate", "waityear", "ppcodenk", "referral_register", "referral_noms", "referral_org");
        ask(log -> log.isNoRenewal() && log.isRelet(), "unitletas");
        ask(log -> log.isNoRenewal() && !log.isFirstLet(), "mrcdate");
        ask(log -> log.answers().has("rent_type", 6), "irproduct_other");
        ask(LettingLog::hasOwnAddress, "uprn", "address_line1", "address_line2", "town_or_city", "county", "postcode_full", "la");
        ask(log -> log.answers().has("tenancy", 3), "tenancyother");
        ask(log -> log.answers().has("tenancy", 4, 6, 8), "tenancylength");
        IntStream.rangeClosed(2, LettingLog.MOST_PEOPLE).forEach(this::askOf);
        ask(log -> log.answers().has("armedforces", 1), "leftreg");
        ask(log -> log.answers().has("armedforces", 1, 4), "reservist");
        ask(log -> log.answers().has("illness", 1), IntStream.rangeClosed(1, 10).mapToObj(effect -> "illness_type_" + effect).toArray(String[]::new));
        ask(log -> log.answers().has("reason", 20), "reasonother");
        ask(log -> log.isNoRenewal() || log.isRenewal() && log.isSupportedHousing(), "prevten");
        ask(log -> log.isNoRenewal() && log.answers().has("ppcodenk", 1), "ppostcode_full");
        ask(LettingLog::hasKnownIncome, "incfreq", "earnings");
        ask(log -> !log.paysNothing(), Stream.concat(Stream.of("period"), LettingLog.CHARGES.stream()).toArray(String[]::new));
        ask(log -> !log.paysNothing() && log.hasHousingBenefit(), "hbrentshortfall");
        ask(log -> log.paysRent() && log.hasHousingBenefit() && log.answers().has("hbrentshortfall", 1), "tshortfall");
    }

    private void askOf(int person) {
        ask(log -> log.isPresent(person), "age" + person, "sex" + person, "sexrab" + person, "gender_same_as_sex" + person);
        Predicate<LettingLog> isAdult = log -> log.people().stream().anyMatch(one -> one.number() == person && !one.isUnder16());
        ask(isAdult, "ecstat" + person);
        ask(log -> log.year() == CollectionYear.Y2025 ? log.isPresent(person) : isAdult.test(log), "relat" + person);
    }

    private void ask(Predicate<LettingLog> isAsked, String... names) {
        for (String name : names) {
            asked.put(name, isAsked);
        }
    }

    /** Whether a letting is asked a question. */
    public boolean isAsked(String name, LettingLog log) {
        return asked.getOrDefault(name, any -> true).test(log);
    }

    /** Whether a letting must answer a question, and no other rule says so. */
    boolean isRequired(String name, LettingLog log) {
        boolean isOptional = NEVER_REQUIRED.contains(name) || HAS_OWN_RULE.test(name) || name.startsWith("gender_description")
            || name.equals("ppcodenk") && log.answers().isGiven("ppostcode_full");
        return !isOptional && isAsked(name, log);
    }

    /** Whether a question's code is judged against its list by the rule for every question. */
    boolean isListed(Field field, LettingLog log) {
        return log.form().hasCodes(field) && !HAS_OWN_RULE.test(field.name()) && isAsked(field.name(), log);
    }

    /** Whether a question that is required has no answer that is kept. */
    boolean isUnanswered(List<Field> fields, LettingLog log) {
        String name = fields.get(0).name();
        if (OF_RENT_PAYERS.contains(name) && !log.paysRent()) {
            // supported housing that does not say whether it pays rent: the service drops the answers and asks for them
            return true;
        }
        if (name.startsWith("ecstat") && log.people().stream().anyMatch(person -> name.equals("ecstat" + person.number()) && person.works(Person.CHILD))) {
            return false;
        }
        return fields.stream().allMatch(field -> log.answers().text(field) == null || isListed(field, log) && !log.isKept(field));
    }
}
