/**
 * What an operator configures of the ground floor, checked when the platform starts; nothing here acts on it.
 */
@NamedInterface("settings")
@NullMarked
package io.deskweave.platform.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
