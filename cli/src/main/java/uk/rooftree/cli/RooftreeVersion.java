package uk.rooftree.cli;

import java.util.Optional;

import picocli.CommandLine.IVersionProvider;

/** The version the jar was built as. */
final class RooftreeVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"rooftree " + version()};
    }

    static String version() {
        return Optional.ofNullable(RooftreeVersion.class.getPackage().getImplementationVersion()).orElse("from source");
    }
}
