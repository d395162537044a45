package uk.rooftree.returns.hclic;

import java.nio.file.Path;

import uk.rooftree.warehouse.council.Home;

/** Where a council keeps what it tells Rooftree of its H-CLIC returns, and where they are written. */
record HclicFolder(Home home) {

    /** Totals of the supplier's file for a quarter. */
    Path supplier(Quarter quarter) {
        return home.folder().resolve("returns").resolve("h-clic-" + quarter).resolve("supplier.csv");
    }

    /** The council's own names of H-CLIC's elements. */
    Path elements() {
        return home.folder().resolve("returns").resolve("h-clic-elements.csv");
    }

    /** Where a quarter's return is written. */
    Path out(Quarter quarter) {
        return home.out(quarter.lastDay()).resolve("returns").resolve("h-clic-" + quarter);
    }
}
