package uk.rooftree.oracle;

import java.time.LocalDate;
import java.util.List;

/** Lettings with their tenancies and homes (figures.md section 4.5). */
final class Lettings {

    private final Position position;

    Lettings(Position position) {
        this.position = position;
    }

    Row tenancy(Row letting) {
        return position.find("tenancy", letting.text("tenancy_ref"));
    }

    Row home(Row letting) {
        return position.find("property", tenancy(letting).text("property_ref"));
    }

    /** The application housed, or null where it is unknown. */
    Row application(Row letting) {
        return position.find("application", letting.text("application_ref"));
    }

    /** The day on which the letting falls. */
    LocalDate start(Row letting) {
        return tenancy(letting).date("start_date");
    }

    List<Row> all(String periodKind) {
        LocalDate from = Calendar.start(periodKind, position.asAt);
        return upToAsAt().stream().filter(letting -> !start(letting).isBefore(from)).toList();
    }

    /** All lettings, however long ago. */
    List<Row> upToAsAt() {
        return position.rows("letting").stream()
            .filter(letting -> tenancy(letting) != null && home(letting) != null)
            .filter(letting -> Homes.isSettled(tenancy(letting)) && Homes.isOwnDwelling(home(letting)))
            .filter(letting -> !letting.is("letting_kind", "renewal", "conversion", "temporary"))
            .filter(letting -> !start(letting).isAfter(position.asAt))
            .toList();
    }

    List<Row> throughTheRegister(String periodKind) {
        return all(periodKind).stream().filter(letting -> letting.is("letting_kind", "first", "relet", "transfer")).toList();
    }
}
