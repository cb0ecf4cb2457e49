/** What every HTTP request passes before anything else: its form, its headers, its connection. */
@NullMarked
package dev.crossdock.api.web;

import org.jspecify.annotations.NullMarked;
