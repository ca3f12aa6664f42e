package io.deskweave.infrastructure.servers;

/** A name and its password; the password never appears in {@link #toString()}. */
public record Login(String username, String password) {

    @Override
    public String toString() {
        return username;
    }
}
