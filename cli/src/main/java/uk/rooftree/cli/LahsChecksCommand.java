package uk.rooftree.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.rooftree.returns.lahs.PublishedCheck;
import uk.rooftree.returns.lahs.PublishedReturns;
import uk.rooftree.warehouse.UserFault;

/** {@code rooftree return lahs checks}: how the returns that all authorities sent fare by the checks, on which their severities rest. */
@Command(name = "checks", mixinStandardHelpOptions = true, description = "Runs the checks over the published returns of all authorities for 2017-18.")
final class LahsChecksCommand implements Callable<Integer> {

    @Option(names = "--over-published", description = "Over the published returns; there is nothing else to run them over without a year.")
    private boolean isOverPublished;

    @Option(names = "--check", paramLabel = "CHECK", description = "One check, with the answers of each authority that breaks it, such as LAHS-C-4.")
    private String check;

    @Option(names = "--json", description = "Prints every check and who breaks it as JSON.")
    private boolean isJson;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!isOverPublished) {
            throw new UserFault("Cannot run the checks without returns: give --over-published, or make a year's return with rooftree return lahs --year YEAR.");
        }
        PrintWriter out = spec.commandLine().getOut();
        List<PublishedCheck> checks = PublishedReturns.judge().stream().filter(judged -> check == null || judged.check().id().equalsIgnoreCase(check)).toList();
        if (checks.isEmpty()) {
            throw new UserFault("Cannot find the check \"%s\": rooftree return lahs checks --over-published lists them.".formatted(check));
        }
        if (isJson) {
            Json.print(out, checks.stream().map(LahsJson::of).toList());
        } else if (check != null) {
            checks.get(0).told().forEach(told -> out.printf("%s%n", told));
            out.printf("%,d of %,d authorities%n", checks.get(0).broken().size(), checks.get(0).judged());
        } else {
            TextTable.print(out, List.of("check", "severity", "judged", "broken", "what should hold"), checks.stream().map(judged -> List.<Object>of(judged.check().id(),
                judged.check().severity(), judged.judged(), judged.broken().size(), judged.check().rule())).toList());
        }
        out.flush();
        return 0;
    }
}
