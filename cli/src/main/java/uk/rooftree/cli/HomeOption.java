package uk.rooftree.cli;

import java.nio.file.Path;

import picocli.CommandLine.Option;
import uk.rooftree.warehouse.council.Home;
import uk.rooftree.warehouse.engine.EngineSupply;

/** {@code --home}, the same for every command. */
final class HomeOption {

    @Option(names = "--home", paramLabel = "DIR", defaultValue = ".",
        description = "The council's home: the folder with council.yaml (default: the current folder).")
    private Path folder;

    /** The home, with its log open and its warehouse where these engines reach it. */
    Home open(EngineSupply engines) {
        Home home = Home.open(folder, engines::warehouse);
        Log.openIn(home);
        return home;
    }

    Home unopened() {
        return new Home(folder);
    }
}
