package io.deskweave.tenantadmin.testing;

import java.io.IOException;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/** The wire to Keycloak, made to break once at a chosen call. Counts calls of administration alone, not sign-ins. */
public final class FaultyWire implements ClientHttpRequestInterceptor {

    /** What gets lost. */
    public enum Loss {
        REQUEST,
        ANSWER
    }

    private int calls;
    private int breaksAt = -1;
    private Loss loss = Loss.REQUEST;

    /** Breaks at the call of this number, counted from now on from 0. */
    public synchronized void breakAt(int call, Loss what) {
        calls = 0;
        breaksAt = call;
        loss = what;
    }

    /** Works again; gives the number of calls since it was told to break. */
    public synchronized int mend() {
        breaksAt = -1;
        return calls;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        var lost = request.getURI().getPath().startsWith("/admin/") && isTheOne();
        if (lost && loss == Loss.REQUEST) {
            throw new IOException("The request was lost");
        }
        var response = execution.execute(request, body);
        if (lost) {
            response.close();
            throw new IOException("The answer was lost");
        }
        return response;
    }

    private synchronized boolean isTheOne() {
        return calls++ == breaksAt;
    }
}
