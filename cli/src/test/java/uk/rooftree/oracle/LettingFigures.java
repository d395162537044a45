package uk.rooftree.oracle;

import java.util.Collection;

/** Lettings, counted. */
final class LettingFigures {

    private final Lettings lettings;

    LettingFigures(Position position) {
        this.lettings = new Lettings(position);
    }

    void write(FigureSheet sheet) {
        sheet.write("lettings.count", () -> counted("financial_year"));
        sheet.write("lettings.month", () -> counted("month"));
    }

    private Collection<Unit> counted(String period) {
        return lettings.all(period).stream().map(letting -> Unit.counted(dimensions(letting))).toList();
    }

    private Dimensions dimensions(Row letting) {
        Row home = lettings.home(letting);
        Row application = lettings.application(letting);
        return Dimensions.of("kind", letting.text("letting_kind"))
            .with("queue", letting.text("queue"))
            .with("route", letting.text("allocation_route"))
            .with("applicant_type", application == null ? null : application.text("applicant_type"))
            .with("band", application == null ? null : application.text("band"))
            .with("bedroom_need", application == null ? null : Applications.needGroup(application))
            .with("bedrooms", Homes.sizeGroup(home))
            .with("area", home.text("lettings_area"))
            .with("ward", home.text("ward_code"))
            .with("rent_basis", lettings.tenancy(letting).text("rent_basis"));
    }
}
