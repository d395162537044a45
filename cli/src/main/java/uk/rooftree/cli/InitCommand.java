package uk.rooftree.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Home;

/** {@code rooftree init}: a new home with a commented {@code council.yaml} and a {@code targets.csv} of examples that are not in force. */
@Command(name = "init", mixinStandardHelpOptions = true, description = "Makes a council's home: council.yaml, with every setting explained, targets.csv with examples, and an inbox.")
final class InitCommand implements Callable<Integer> {

    @Mixin
    private HomeOption homeOption;

    @Option(names = "--council", paramLabel = "NAME", required = true, description = "The council's name, as it stands on reports.")
    private String council;

    @Option(names = "--ons-code", paramLabel = "CODE", required = true, description = "Its ONS code, such as E07000008.")
    private String onsCode;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Home home = homeOption.unopened();
        if (!onsCode.matches("[EWSN][0-9]{8}")) {
            throw new UserFault("Invalid ONS code: \"%s\" (expected a letter and eight digits, such as E07000008). Nothing was made.".formatted(onsCode));
        }
        try {
            Files.createDirectories(home.inbox());
            Files.writeString(home.councilFile(), settings(), StandardOpenOption.CREATE_NEW);
            if (!Files.exists(home.targetsFile())) {
                Files.writeString(home.targetsFile(), resource("targets.csv"));
            }
        } catch (FileAlreadyExistsException already) {
            throw new UserFault("Cannot make a home in \"%s\": it has a council.yaml already. Name another folder with --home, or edit that file."
                .formatted(home.folder()));
        } catch (IOException refused) {
            throw new UserFault("Cannot write in \"%s\": %s. Let your account write there, or name another folder with --home."
                .formatted(home.folder(), refused.getMessage()), refused);
        }
        spec.commandLine().getOut().printf("""
            Made %s.
            Put a month's extracts in %s, named by feed (application.csv, void.csv, …), then run:
              rooftree run --home %s --as-at <as-at>
            """, home.councilFile(), home.inbox().resolve("<as-at>"), home.folder());
        return 0;
    }

    private String settings() throws IOException {
        return resource("council.yaml")
            .replace("${council}", council.replace("\\", "\\\\").replace("\"", "\\\""))
            .replace("${ons-code}", onsCode);
    }

    private static String resource(String name) throws IOException {
        try (InputStream template = InitCommand.class.getResourceAsStream(name)) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
