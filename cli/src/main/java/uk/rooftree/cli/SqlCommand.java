package uk.rooftree.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.engine.CannotRunSql;
import uk.rooftree.warehouse.engine.Rows;
import uk.rooftree.warehouse.release.ReleaseReader;

/** {@code rooftree sql}: a query over a release, or the list of what can be queried. */
@Command(name = "sql", mixinStandardHelpOptions = true, description = "Runs a query over the tables, marts and measures of a release; without one, lists them.")
final class SqlCommand implements Callable<Integer> {

    @Parameters(paramLabel = "QUERY", arity = "0..1", description = "Such as \"select status, count(*) from core.application group by status\".")
    private String query;

    @Mixin
    private ReleaseOption releaseOption;

    @Mixin
    private HomeOption homeOption;

    @Mixin
    private EngineOption engineOption;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (ReleaseReader release = releaseOption.open(homeOption.open(engineOption.supply()))) {
            if (query == null) {
                release.relations().forEach(out::println);
            } else {
                Rows rows = query(release);
                TextTable.print(out, rows.columns().stream().map(Column::name).toList(), rows.rows());
            }
        }
        out.flush();
        return 0;
    }

    private Rows query(ReleaseReader release) {
        try {
            return release.query(query);
        } catch (CannotRunSql refused) {
            throw new UserFault(refused.getMessage().strip(), refused);
        }
    }
}
