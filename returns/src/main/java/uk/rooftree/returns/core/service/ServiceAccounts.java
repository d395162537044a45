package uk.rooftree.returns.core.service;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the CORE service knows that no file can: organisations, schemes, accounts, the addresses of the Ordnance Survey. A part that was not
 * given is not judged, and {@link #isKnown} says so.
 *
 * @param organisations   by code; empty if not given
 * @param schemes         empty if not given
 * @param accounts        e-mail address in lower case to the code of its organisation; empty if not given
 * @param uprns           those the Ordnance Survey knows; empty if not given
 * @param logs            logs of lettings that are there already; empty if not given
 * @param isSupportUser   whether the uploader is of the service's support team
 * @param assumedProvider what kind of landlord an organisation is that is not described
 */
public record ServiceAccounts(Map<String, Organisation> organisations, List<Scheme> schemes, Map<String, String> accounts, Set<String> uprns,
                              Set<KnownLog> logs, boolean isSupportUser, Provider assumedProvider) {

    /** A part of what the service knows. */
    public enum Part { ORGANISATIONS, SCHEMES, ACCOUNTS, UPRNS, LOGS }

    public ServiceAccounts {
        organisations = Map.copyOf(organisations);
        schemes = List.copyOf(schemes);
        Map<String, String> lowered = new TreeMap<>();
        accounts.forEach((email, organisation) -> lowered.put(email.toLowerCase(Locale.ROOT), organisation));
        accounts = Map.copyOf(lowered);
        uprns = Set.copyOf(uprns);
        logs = Set.copyOf(logs);
    }

    /** Nothing is known of the service but what kind of landlord uploads. */
    public static ServiceAccounts unknown(Provider provider) {
        return new ServiceAccounts(Map.of(), List.of(), Map.of(), Set.of(), Set.of(), false, provider);
    }

    /** The same, and the logs that are there already. */
    public ServiceAccounts withLogs(Set<KnownLog> known) {
        return new ServiceAccounts(organisations, schemes, accounts, uprns, known, isSupportUser, assumedProvider);
    }

    public boolean isKnown(Part part) {
        return switch (part) {
            case ORGANISATIONS -> !organisations.isEmpty();
            case SCHEMES -> !schemes.isEmpty();
            case ACCOUNTS -> !accounts.isEmpty();
            case UPRNS -> !uprns.isEmpty();
            case LOGS -> !logs.isEmpty();
        };
    }

    /** The organisation of a code; where none is described, any code is taken for one. */
    public Optional<Organisation> findOrganisation(String code) {
        if (code == null) {
            return Optional.empty();
        }
        return isKnown(Part.ORGANISATIONS) ? Optional.ofNullable(organisations.get(code)) : Optional.of(Organisation.assumed(code, assumedProvider));
    }

    /** A scheme of the owner or the manager. */
    public Optional<Scheme> findScheme(String code, String owner, String manager) {
        return schemes.stream().filter(scheme -> scheme.code().equals(code) && (scheme.owner().equals(owner) || scheme.owner().equals(manager))).findFirst();
    }

    /** The organisation of an account. */
    public Optional<String> findAccount(String email) {
        return Optional.ofNullable(accounts.get(email.toLowerCase(Locale.ROOT)));
    }
}
