package uk.rooftree.cli;

import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.engine.EngineKind;
import uk.rooftree.warehouse.engine.EngineSupply;

/** {@code --engine}, the same for every command that opens a warehouse. */
final class EngineOption {

    /** What may load and build, and open what was built. */
    enum Engine { DUCKDB, SPARK }

    @Option(names = "--engine", paramLabel = "ENGINE", defaultValue = "duckdb",
        description = "What loads and builds: duckdb, or spark where one machine is outgrown. Either continues what the other made. "
            + "A warehouse in an object store is opened by spark alone, to be read too. Default: ${DEFAULT-VALUE}.")
    private Engine engine;

    @Option(names = "--master", paramLabel = "URL", description = "Where Spark works, such as spark://host:7077. Default: this machine, all processors.")
    private String master;

    @Option(names = "--spark-conf", paramLabel = "NAME=VALUE", description = "A setting of Spark's own; may be repeated.")
    private Map<String, String> settings = new TreeMap<>();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    EngineSupply supply() {
        if (engine == Engine.DUCKDB) {
            if (master != null || !settings.isEmpty()) {
                throw new ParameterException(spec.commandLine(), "--master and --spark-conf are Spark's: add --engine spark.");
            }
            return EngineSupply.DUCKDB;
        }
        return ServiceLoader.load(EngineKind.class).stream().map(ServiceLoader.Provider::get).filter(kind -> kind.name().equals("spark")).findFirst()
            .orElseThrow(() -> new UserFault("Cannot run on Spark: it is not on this program's path. "
                + "Start it by ./rooftree, which builds what Spark needs, or hand it to spark-submit (docs/spark.md)."))
            .supply(Optional.ofNullable(master), settings);
    }
}
