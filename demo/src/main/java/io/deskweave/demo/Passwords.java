package io.deskweave.demo;

import io.deskweave.infrastructure.servers.Credentials;

/** The demo's passwords and secrets: random, made once, kept beside the data. */
record Passwords(Credentials credentials) {

    String of(Cast.Person person) {
        return credentials.login("person", person.username()).password();
    }

    String ofThePlatform() {
        return credentials.login("client", "deskweave-platform").password();
    }
}
