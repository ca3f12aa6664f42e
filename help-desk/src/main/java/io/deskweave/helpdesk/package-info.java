/**
 * The desk: what a ticket and all around it are before a tenant adds anything. Flow, routing, service levels,
 * conversation and accords belong here as they come; columns, schemas and HTTP do not.
 */
@ApplicationModule(
        displayName = "Help desk",
        allowedDependencies = {
            "platform::tenancy",
            "platform::problems",
            "metadata::definition",
            "metadata::elements",
            "metadata::outlines",
            "metadata::fields",
            "metadata::templates"
        })
@NullMarked
package io.deskweave.helpdesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
