package uk.rooftree.returns.core.log;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import uk.rooftree.returns.core.form.CollectionYear;
import uk.rooftree.returns.core.form.Field;
import uk.rooftree.returns.core.form.Form;
import uk.rooftree.returns.core.form.IncomeRange;
import uk.rooftree.returns.core.form.LettingType;
import uk.rooftree.returns.core.form.RentPeriod;
import uk.rooftree.returns.core.form.RentRange;
import uk.rooftree.returns.core.form.RentRanges;
import uk.rooftree.returns.core.service.Location;
import uk.rooftree.returns.core.service.Organisation;
import uk.rooftree.returns.core.service.Provider;
import uk.rooftree.returns.core.service.Scheme;
import uk.rooftree.returns.core.service.ServiceAccounts;

/**
 * One row as the service makes a log of it: answers to questions that do not apply are dropped, others it sets itself.
 *
 * <p>Source: github.com/communitiesuk/submit-social-housing-lettings-and-sales-data,
 * {@code app/services/bulk_upload/lettings/year2025/row_parser.rb}, {@code year2026/row_parser.rb} ({@code attributes_for_log}) and
 * {@code app/models/lettings_log.rb}.
 */
public final class LettingLog {

    /** What the service makes of a date that is in no calendar: long before any other. */
    public static final LocalDate IMPOSSIBLE = LocalDate.of(-4712, 1, 1);

    /** The most people the form has room for. */
    public static final int MOST_PEOPLE = 8;

    public static final List<String> CHARGES = List.of("brent", "scharge", "pscharge", "supcharg");

    /** What a person is present by: their work alone does not count. By number of the person. */
    private static final List<List<String>> PEOPLE_S_ANSWERS = IntStream.rangeClosed(0, MOST_PEOPLE).mapToObj(person ->
        Stream.of("age", "relat", "sex", "sexrab", "gender_same_as_sex", "gender_description").map(name -> name + person).toList()).toList();

    private static final Pattern AGE = Pattern.compile("[0-9]{1,3}");
    private static final Set<Integer> FIRST_LETS = Set.of(15, 16, 17);
    private static final int WEEKLY = 1;
    private static final int MONTHLY = 2;

    private final Answers answers;
    private final ServiceAccounts service;
    private final LocalDate checkedOn;
    private final LocalDate startsOn;
    private final Optional<Organisation> owner;
    private final Optional<Organisation> manager;
    private final Optional<Scheme> scheme;
    private final List<Person> people;

    /**
     * @param answers   of the row
     * @param service   what is known of the service
     * @param checkedOn the day on which the file would be uploaded
     */
    public LettingLog(Answers answers, ServiceAccounts service, LocalDate checkedOn) {
        this.answers = answers;
        this.service = service;
        this.checkedOn = checkedOn;
        this.startsOn = date("startdate");
        this.owner = service.findOrganisation(answers.text("owning_organisation_id"));
        this.manager = service.findOrganisation(answers.text("managing_organisation_id"));
        this.scheme = answers.isBlank("scheme_id") || owner.isEmpty() || manager.isEmpty() ? Optional.empty()
            : service.findScheme(answers.text("scheme_id"), owner.get().code(), manager.get().code());
        this.people = readPeople();
    }

    public Answers answers() {
        return answers;
    }

    public ServiceAccounts service() {
        return service;
    }

    /** The day on which the file would be uploaded. */
    public LocalDate checkedOn() {
        return checkedOn;
    }

    public Form form() {
        return answers.form();
    }

    public CollectionYear year() {
        return form().year();
    }

    // setup

    public boolean isGeneralNeeds() {
        return answers.has("needstype", 1);
    }

    public boolean isSupportedHousing() {
        return answers.has("needstype", 2);
    }

    public boolean isRenewal() {
        return answers.has("renewal", 1);
    }

    /** Whether the row says that it is no renewal; 0 slips through as a no. */
    public boolean isNoRenewal() {
        return answers.has("renewal", 2, 0);
    }

    public Optional<Organisation> owner() {
        return owner;
    }

    public Optional<Organisation> manager() {
        return manager;
    }

    public boolean isOwnedBy(Provider provider) {
        return owner().filter(owner -> owner.provider() == provider).isPresent();
    }

    public Optional<Scheme> scheme() {
        return scheme;
    }

    public Optional<Location> location() {
        String code = answers.text("location_id");
        return code == null ? Optional.empty() : scheme().flatMap(scheme -> scheme.find(code));
    }

    /** Whether enough of the setup section is answered for the other sections to be asked. */
    public boolean isSetupAnswered() {
        return (isGeneralNeeds() || isSupportedHousing()) && (isRenewal() || isNoRenewal()) && code("rent_type") != null && startsOn != null && owner().isPresent();
    }

    // dates

    /** The tenancy's first day; {@link #IMPOSSIBLE} if it is in no calendar, nothing if a part is missing. */
    public Optional<LocalDate> startsOn() {
        return Optional.ofNullable(startsOn);
    }

    public Optional<LocalDate> voidFrom() {
        return isRenewal() ? startsOn() : Optional.ofNullable(date("voiddate"));
    }

    /** When major repairs were finished: asked of re-lets only, and of no renewal. */
    public Optional<LocalDate> repairedOn() {
        return isRenewal() || isFirstLet() ? Optional.empty() : Optional.ofNullable(date("mrcdate"));
    }

    private LocalDate date(String name) {
        Integer day = answers.number(name, 0);
        Integer month = answers.number(name, 1);
        Integer year = answers.number(name, 2);
        if (day == null || month == null || year == null) {
            return null;
        }
        try {
            return LocalDate.of(String.valueOf(year).length() <= 2 ? year + 2000 : year, month, day);
        } catch (DateTimeException inNoCalendar) {
            return IMPOSSIBLE;
        }
    }

    // the home

    public boolean isFirstLet() {
        Integer reason = code("rsnvac");
        return reason != null && FIRST_LETS.contains(reason);
    }

    public boolean isRelet() {
        Integer reason = code("rsnvac");
        return reason != null && reason != 14 && !FIRST_LETS.contains(reason);
    }

    public boolean isBedsit() {
        return answers.has("unittype_gn", 2);
    }

    public boolean isShared() {
        return answers.has("unittype_gn", 4, 9, 10);
    }

    /** Bedrooms of a general needs home; a bedsit has one. */
    public Integer bedrooms() {
        return !isGeneralNeeds() ? null : isBedsit() ? Integer.valueOf(1) : answers.number("beds");
    }

    /** Whether the row's own address is read: of supported housing since 2026. */
    public boolean hasOwnAddress() {
        return !isSupportedHousing() || year() != CollectionYear.Y2025;
    }

    /** The ONS code of the home's authority: the row's, or its location's. */
    public Optional<String> authority() {
        Optional<String> given = hasOwnAddress() ? Optional.ofNullable(answers.text("la")) : Optional.empty();
        return given.isPresent() || !isSupportedHousing() ? given : location().map(Location::authority).filter(code -> !code.isEmpty());
    }

    /** The ONS code of the authority they lived in before; of a renewal the home's. */
    public Optional<String> previousAuthority() {
        return isRenewal() ? authority() : Optional.ofNullable(answers.text("prevloc"));
    }

    /** Where they lived before, a code; of a renewal of general needs the service sets it itself. */
    public Integer previousTenure() {
        if (isRenewal() && isGeneralNeeds()) {
            return isOwnedBy(Provider.LA) ? 30 : 32;
        }
        return code("prevten");
    }

    // the household

    /** The lead tenant, and everybody of whom age, sex, relation or gender is given. */
    public List<Person> people() {
        return people;
    }

    public int householdSize() {
        return people.size();
    }

    public boolean isPresent(int person) {
        return person == 1 || PEOPLE_S_ANSWERS.get(person).stream().anyMatch(answers::isGiven);
    }

    /** The service's name of the question about sex: it changed in 2026. */
    public String sexName() {
        return form().asks("sexrab1") ? "sexrab" : "sex";
    }

    private List<Person> readPeople() {
        List<Person> found = new ArrayList<>();
        IntStream.rangeClosed(1, MOST_PEOPLE).filter(this::isPresent).forEach(number -> found.add(person(number)));
        return List.copyOf(found);
    }

    private Person person(int number) {
        String ageText = answers.text("age" + number);
        Integer age = ageText != null && AGE.matcher(ageText).matches() ? Integer.valueOf(ageText) : null;
        Integer work = code("ecstat" + number);
        if (number > 1 && age != null && age < Person.ADULT) {
            work = Person.CHILD;
        } else if (work != null && work == Person.CHILD && age != null) {
            work = null;
        }
        // since 2026 the service says itself that a child is no partner, and that a second partner is none
        boolean isPartner = answers.has("relat" + number, 1)
            && (form().asks("sex1") || !(age != null && age < Person.ADULT) && IntStream.range(2, number).noneMatch(earlier -> answers.has("relat" + earlier, 1)));
        List<Field> sex = form().fieldsOf(sexName() + number);
        return new Person(number, age, "R".equalsIgnoreCase(ageText), answers.code(sex.get(0)), answers.has("gender_same_as_sex" + number, 1), isPartner, work);
    }

    // how they came to the home

    /** Whether the answers on the source of referral fit together; before 2026 there is one. */
    public boolean hasFittingReferral() {
        return !form().asks("referral_register") || isRenewal() || Referral.of(answers).fits(this);
    }

    /** Whether they moved from another home of the same landlord. */
    public boolean isInternalTransfer() {
        if (form().asks("referral_register")) {
            return !isRenewal() && hasFittingReferral() && Referral.of(answers).isInternalTransfer();
        }
        Integer referral = code("referral");
        return referral != null && referral == 1;
    }

    // income

    public boolean hasKnownIncome() {
        return answers.has("net_income_known", 1);
    }

    /** Whole pounds for as often as the income comes. */
    public Optional<BigDecimal> earnings() {
        return hasKnownIncome() ? answers.amount("earnings").map(pounds -> pounds.setScale(0, RoundingMode.HALF_UP)) : Optional.empty();
    }

    /** Pounds a week, where the income and how often it comes are given. */
    public Optional<Long> weeklyIncome() {
        Integer frequency = hasKnownIncome() ? code("incfreq") : null;
        return frequency == null ? Optional.empty() : earnings().map(earned -> switch (frequency) {
            case WEEKLY -> earned;
            case MONTHLY -> earned.multiply(BigDecimal.valueOf(12)).divide(BigDecimal.valueOf(52), 0, RoundingMode.HALF_UP);
            default -> earned.divide(BigDecimal.valueOf(52), 0, RoundingMode.HALF_UP);
        }).map(BigDecimal::longValueExact);
    }

    /** What the income may be; an unanswered working situation counts as prefers not to say, or as a child's. */
    public Optional<IncomeRange> incomeRange() {
        if (people.get(0).workingSituation() == null || people.get(0).workingSituation() == Person.CHILD || startsOn == null) {
            return Optional.empty();
        }
        return Optional.of(IncomeRange.of(people.stream()
            .map(person -> person.workingSituation() != null ? person.workingSituation() : person.isUnder16() ? Person.CHILD : Integer.valueOf(10)).toList()));
    }

    // rent and charges

    /** Whether the household is said to pay no rent or charges, which only supported housing is asked. */
    public boolean paysNothing() {
        return isSupportedHousing() && answers.has("household_charge", 1);
    }

    /** Whether rent is asked for, and it is answered whether there is any. */
    public boolean paysRent() {
        return isGeneralNeeds() || isSupportedHousing() && answers.has("household_charge", 0);
    }

    public Optional<Integer> rentPeriod() {
        return paysRent() ? Optional.ofNullable(code("period")) : Optional.empty();
    }

    /** One of the four charges, pounds for a rent period; they are kept only if all four are given. */
    public Optional<BigDecimal> charge(String name) {
        return paysNothing() || CHARGES.stream().anyMatch(charge -> answers.amount(charge).isEmpty()) ? Optional.empty() : answers.amount(name);
    }

    public Optional<BigDecimal> totalCharge() {
        return charge(CHARGES.get(0)).map(rent -> CHARGES.stream().map(name -> answers.amount(name).orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Pounds a week, where the rent period is given. */
    public Optional<BigDecimal> weekly(Optional<BigDecimal> amount) {
        return amount.flatMap(pounds -> rentPeriod().map(period -> RentPeriod.weekly(pounds, period)));
    }

    public boolean hasHousingBenefit() {
        return answers.has("hb", 1, 6);
    }

    /** What is left to pay after benefit, pounds for a rent period. */
    public Optional<BigDecimal> shortfall() {
        return paysRent() && hasHousingBenefit() && answers.has("hbrentshortfall", 1) ? answers.amount("tshortfall") : Optional.empty();
    }

    /** What the rent table says of such a home, where it has one like it. */
    public Optional<RentRange> rentRange() {
        Integer rentType = code("rent_type");
        Integer needs = code("needstype");
        Integer bedrooms = isSupportedHousing() ? Integer.valueOf(0) : bedrooms();
        if (rentType == null || needs == null || bedrooms == null || startsOn == null) {
            return Optional.empty();
        }
        return owner().flatMap(owner -> LettingType.of(owner.provider(), rentType, needs)).flatMap(type -> CollectionYear.of(startsOn).flatMap(year ->
            authority().flatMap(authority -> RentRanges.of(year).find(authority, type, Math.min(bedrooms, RentRanges.MOST_BEDROOMS)))));
    }

    // codes

    /** The code in an answer's first field, a number, if it is in the list of the form that reads this letting. */
    public Integer code(String name) {
        List<Field> fields = form().fieldsOf(name);
        return fields.isEmpty() || !isKept(fields.get(0)) ? null : Integer.valueOf(answers.code(fields.get(0)));
    }

    /** Whether the code in a field is in the list of the form that reads this letting; the service drops any other. */
    public boolean isKept(Field field) {
        String code = answers.code(field);
        boolean isReadByOlderForm = startsOn != null && startsOn.isBefore(year().starts()) && !startsOn.isBefore(year().starts().minusYears(1));
        return code != null && !(isReadByOlderForm && form().isNewCode(field, code));
    }
}
