package uk.rooftree.oracle;

/** The homes the council holds. */
final class StockFigures {

    private final Homes homes;

    StockFigures(Position position) {
        this.homes = new Homes(position);
    }

    void write(FigureSheet sheet) {
        sheet.write("stock.homes", () -> homes.stockHomes().stream()
            .map(home -> Unit.counted(Dimensions.of("bedrooms", Homes.sizeGroup(home))
                .with("area", home.text("lettings_area"))
                .with("ward", home.text("ward_code"))
                .with("kind", home.text("property_type")))).toList());
        sheet.write("stock.adapted_homes", () -> homes.stockHomes().stream()
            .filter(home -> home.is("adapted_code", "level_access", "part_wheelchair", "full_wheelchair"))
            .map(home -> Unit.counted(Dimensions.of("category", home.text("adapted_code"))
                .with("bedrooms", Homes.sizeGroup(home)))).toList());
    }
}
