package uk.rooftree.reports.dashboard;

import java.util.List;

import uk.rooftree.reports.quality.QualityReader;
import uk.rooftree.reports.quality.QualityReport;
import uk.rooftree.reports.quality.QualityTables;

/** A year of data quality of a council there is not, through the reader that reads a release. */
final class ImaginedQuality {

    private ImaginedQuality() {
    }

    static QualityReport ofAYear() {
        List<String> dates = List.of("2025-02-28", "2025-03-31", "2025-04-30", "2025-05-31", "2025-06-30", "2025-07-31", "2025-08-31", "2025-09-30", "2025-10-31",
            "2025-11-30", "2025-12-31", "2026-01-31", "2026-02-28", "2026-03-31");
        try (QualityTables tables = new QualityTables()) {
            for (int i = 0; i < dates.size(); i++) {
                tables.feed(dates.get(i), "void", "true", "1000", String.valueOf(990 + i % 5), String.valueOf(10 - i % 5), "40", "0", String.valueOf(3 + i % 4),
                        String.valueOf(30 - i), String.valueOf(i % 3))
                    .feed(dates.get(i), "application", String.valueOf(i > 2), i > 2 ? "5000" : "0", i > 2 ? "5000" : "0", "0", "7", "2", i > 2 ? "1" : "0",
                        i > 2 ? "8" : "0", "0")
                    .feed(dates.get(i), "decant", "false", "0", "0", "0", "0", "0", "0", "0", "0");
            }
            return QualityReader.read(tables
                .rule("void", "R-VOID-003", "reject", "ZB", "1", "2", "0", "3", "1", "1", "0", "0", "2025-12-31")
                .rule("void", "R-VOID-003", "reject", "AB", "1", "10", "1", "8", "3", "2", "3", "2", "2025-02-28")
                .rule("void", "R-GEN-005", "flag", "-", "2", "5", "0", "7", "5", "0", "0", "0", "2026-01-31")
                .rule("application", "R-APP-017", "wait", "-", "1", "8", "0", "9", "8", "0", "0", "0", "2026-02-28")
                .effect("2026-03-31", "void", "R-GEN-005", "voids.relets", "2", "0", "0", "40", "38", "homes", "0")
                .effect("2026-03-31", "application", "R-APP-017", "register.live.points.median", "0", "9", "0", "85", "-", "points", "1")
                .effect("2026-03-31", "void", "R-GEN-005", "voids.relet_days.core", "2", "0", "0", "31.5", "21.0", "days", "1")
                .effect("2026-03-31", "void", "R-VOID-003", "voids.relets", "0", "0", "8", "40", "-", "homes", "0")
                .effect("2026-02-28", "void", "R-GEN-005", "voids.relets", "9", "0", "0", "50", "41", "homes", "0")
                .file("2026-03-31", "void", "2026-03-31/void.csv", "1000", "993", "7")
                .file("2026-03-31", "application", "2026-03-31/application <1>.csv", "5000", "5000", "0")
                .file("2026-02-28", "application", "2026-02-28/application.csv", "9", "9", "0").source());
        }
    }
}
