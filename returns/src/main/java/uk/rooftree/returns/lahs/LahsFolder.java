package uk.rooftree.returns.lahs;

import java.nio.file.Path;

import uk.rooftree.warehouse.council.Home;

/** Where a council keeps what it tells Rooftree of its LAHS returns, and where they are written. */
record LahsFolder(Home home) {

    /** What a year's return is made from. */
    LahsInputs inputs(ReturnYear year) {
        Path returns = home.folder().resolve("returns");
        return new LahsInputs(returns.resolve("lahs-questions.csv"), returns.resolve("lahs-checks.csv"), of(year).resolve("answers.csv"), of(year).resolve("codes.csv"));
    }

    /** What the council sent for a year otherwise than by Rooftree: codes in row one, answers in row two. */
    Path submitted(ReturnYear year) {
        return of(year).resolve("submitted.csv");
    }

    /** Where a year's return is written. */
    Path out(ReturnYear year) {
        return home.out(year.lastDay()).resolve("returns").resolve("lahs-" + year);
    }

    private Path of(ReturnYear year) {
        return home.folder().resolve("returns").resolve("lahs-" + year);
    }
}
