package uk.rooftree.oracle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** LAHS sections D and G: lettings, nominations, evictions and homes recovered from subletting. */
final class LahsLettingFigures {

    private final Position position;
    private final Settings settings;
    private final Lettings lettings;

    LahsLettingFigures(Position position, Settings settings) {
        this.position = position;
        this.settings = settings;
        this.lettings = new Lettings(position);
    }

    void write(FigureSheet sheet) {
        sheet.write("lahs.d4a", () -> lettings(this::isToExistingTenant));
        sheet.write("lahs.d4aa", () -> lettings(letting -> isToExistingTenant(letting) && isFromOutside(letting)));
        sheet.write("lahs.d4ab", () -> lettings(letting -> isToExistingTenant(letting) && tenancy(letting).is("tenure_type", "flexible")));
        sheet.write("lahs.d4ac", () -> lettings(letting -> isToExistingTenant(letting) && isAffordable(letting)));
        sheet.write("lahs.d4ad", () -> lettings(letting -> isToExistingTenant(letting) && isConverted(letting)));
        sheet.write("lahs.d8a", () -> lettings(this::isToNewTenant));
        sheet.write("lahs.d8aa", () -> lettings(letting -> isToNewTenant(letting) && isFromOutside(letting)));
        sheet.write("lahs.d8ab", () -> lettings(letting -> isToNewTenant(letting) && isAffordable(letting)));
        sheet.write("lahs.d8ac", () -> lettings(letting -> isToNewTenant(letting) && isConverted(letting)));
        sheet.write("lahs.d9a", () -> lettings(LahsLettingFigures::isExchange));
        sheet.write("lahs.d9aa", () -> lettings(letting -> isExchange(letting) && !isFromOutside(letting)));
        sheet.write("lahs.d9ab", () -> lettings(letting -> isExchange(letting) && isFromOutside(letting)));
        sheet.write("lahs.d10a", () -> lettings(any -> true));
        sheet.write("lahs.d10aa", () -> lettings(letting -> !lettings.home(letting).isTrue("supported_flag")));
        sheet.write("lahs.d10ab", () -> lettings(letting -> lettings.home(letting).isTrue("supported_flag")));
        sheet.write("lahs.d11a", () -> nominations("registered_provider"));
        sheet.write("lahs.d12a", () -> nominations("other_council", "other_social"));
        sheet.write("lahs.g2a", () -> ended("evicted_arrears", "evicted_antisocial", "evicted_both", "evicted_other"));
        sheet.write("lahs.g2aa", () -> ended("evicted_arrears"));
        sheet.write("lahs.g2ab", () -> ended("evicted_antisocial"));
        sheet.write("lahs.g2ac", () -> ended("evicted_both"));
        sheet.write("lahs.g2ad", () -> ended("evicted_other"));
        sheet.write("lahs.g3a", () -> ended("sublet_recovered"));
    }

    private Row tenancy(Row letting) {
        return lettings.tenancy(letting);
    }

    private Collection<Unit> lettings(Predicate<Row> test) {
        return lettings.all("financial_year").stream()
            .filter(letting -> tenancy(letting).is("tenure_type", "secure", "flexible", "introductory")
                && tenancy(letting).is("rent_basis", "social", "affordable", "london_affordable"))
            .filter(test)
            .map(letting -> Unit.counted(Dimensions.none())).toList();
    }

    private static boolean isExchange(Row letting) {
        return letting.is("letting_kind", "exchange");
    }

    private boolean isToExistingTenant(Row letting) {
        return !letting.is("letting_kind", "exchange", "succession", "assignment")
            && (letting.is("letting_kind", "transfer") || LettingShareFigures.wasSocialTenant(tenancy(letting)));
    }

    private boolean isToNewTenant(Row letting) {
        return !isExchange(letting) && !isToExistingTenant(letting);
    }

    private boolean isFromOutside(Row letting) {
        String before = tenancy(letting).text("previous_district_code");
        return before != null && !before.equals(settings.councilCode());
    }

    private boolean isAffordable(Row letting) {
        return !tenancy(letting).is("rent_basis", "social");
    }

    private boolean isConverted(Row letting) {
        return isAffordable(letting) && letting.is("previous_rent_basis", "social");
    }

    private boolean isInYear(LocalDate day) {
        return day != null && !day.isBefore(Calendar.start("financial_year", position.asAt)) && !day.isAfter(position.asAt);
    }

    private Collection<Unit> nominations(String... landlords) {
        return position.rows("nomination").stream()
            .filter(nomination -> nomination.is("outcome", "let") && nomination.is("landlord_type", landlords)
                && isInYear(nomination.date("tenancy_start_on")))
            .map(nomination -> Unit.counted(Dimensions.none())).toList();
    }

    private Collection<Unit> ended(String... reasons) {
        List<Row> tenancies = position.rows("tenancy");
        return tenancies.stream()
            .filter(tenancy -> Homes.isSettled(tenancy) && tenancy.is("end_reason", reasons) && isInYear(tenancy.date("end_date")))
            .filter(tenancy -> {
                Row home = position.find("property", tenancy.text("property_ref"));
                return home != null && Homes.isOwnDwelling(home);
            })
            .map(tenancy -> Unit.counted(Dimensions.none())).toList();
    }
}
