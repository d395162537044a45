package uk.rooftree.returns.lahs;

import java.nio.file.Path;

import uk.rooftree.warehouse.council.Home;

/** Where a council keeps what it tells Rooftree of its LAHS returns, and where they are written. */
record LahsFolder(Home home) {

    /** Codes added, changed or retired. */
    Path questions() {
        return home.folder().resolve("returns").resolve("lahs-questions.csv");
    }

    /** What officers typed for a year. */
    Path answers(ReturnYear year) {
        return of(year).resolve("answers.csv");
    }

    /** The codes of the year's own bulk-upload sheet, if the council has put them there: its first row. */
    Path codes(ReturnYear year) {
        return of(year).resolve("codes.csv");
    }

    /** What the council sent for a year, by Rooftree or not: codes in row one, answers in row two. */
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
