package io.deskweave.demo;

/** What the demo says when everything is ready. */
final class Welcome {

    private Welcome() {}

    static String text(DemoSettings settings, Cast cast, Passwords passwords) {
        var text = new StringBuilder(
                """

                Deskweave is ready.

                  Console    %1$s
                  GraphQL    %1$s/graphql
                  GraphiQL   %1$s/graphiql

                  %2$-24s %3$-14s %4$-16s %5$s
                """.formatted(settings.platformUrl(), "organisation", "role", "name to sign in", "password"));
        text.append(line(Cast.OPERATIONS, cast.operator(), passwords));
        for (var tenant : cast.tenants()) {
            tenant.desk().people().forEach(person -> text.append(line(tenant.alias(), person, passwords)));
        }
        text.append("""

                  Get a token, then ask (all of the above stands in %1$s):

                . %1$s
                TOKEN=$(curl -s "$TOKEN_URL" -d grant_type=password -d client_id="$CLIENT_ID" \\
                  -d username="$CITY_SERVICES_ADMINISTRATOR_USER" -d password="$CITY_SERVICES_ADMINISTRATOR_PASSWORD" \\
                  -d scope="openid organization:$CITY_SERVICES_ADMINISTRATOR_ORGANIZATION" \\
                  | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')

                curl -s "$DESKWEAVE_URL/graphql" -H "Authorization: Bearer $TOKEN" \\
                  -H 'Content-Type: application/json' \\
                  -d '{"query":"{ viewer { name tenant { name } } tickets(first: 5) { nodes { number subject } } }"}'

                  Ctrl-C stops everything; the data stay in %2$s.
                """.formatted(settings.environmentFile(), settings.directory()));
        return text.toString();
    }

    private static String line(String organization, Cast.Person person, Passwords passwords) {
        return "  %-24s %-14s %-16s %s%n"
                .formatted(
                        organization,
                        person.role().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                        person.username(),
                        passwords.of(person));
    }
}
