package uk.rooftree.returns.core.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A supported housing scheme.
 *
 * @param code      {@code S} and its number, or its code in the service before
 * @param owner     code of the organisation that owns it
 * @param locations its places
 * @param inUse     when it takes lettings
 */
public record Scheme(String code, String owner, List<Location> locations, InUse inUse) {

    public Scheme {
        locations = List.copyOf(locations);
    }

    public Optional<Location> find(String location) {
        return locations.stream().filter(one -> one.code().equals(location)).findFirst();
    }

    public boolean hasConfirmedLocation() {
        return locations.stream().anyMatch(location -> location.inUse().isComplete());
    }

    public boolean hasLocationInUseOn(LocalDate day) {
        return locations.stream().anyMatch(location -> location.inUse().isOn(day));
    }
}
