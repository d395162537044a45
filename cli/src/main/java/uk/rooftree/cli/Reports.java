package uk.rooftree.cli;

import java.util.List;

import uk.rooftree.reports.dashboard.Dashboard;
import uk.rooftree.reports.pack.ManagementPack;
import uk.rooftree.reports.quality.IssueLists;
import uk.rooftree.warehouse.council.Council;
import uk.rooftree.warehouse.report.ReleaseReport;

/** The reports of the monthly job, in the order they are written. */
final class Reports {

    private Reports() {
    }

    static List<ReleaseReport> of(Council council) {
        return List.of(new ManagementPack(council), new Dashboard(council), new IssueLists(council));
    }
}
