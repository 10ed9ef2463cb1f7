package dev.weft.newsroom.security;

import dev.weft.newsroom.store.Tokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may ask for what, and what the pages of the desk may load. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityRules {
    /** A desk page loads what this host has, and nothing else; previews have a policy of their own. */
    private static final String DESK_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, Tokens tokens, RateLimits limits) {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new TokenFilter(tokens, limits), UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/api", "/api/openapi.json")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, e) -> TokenFilter.refuse(request, response, 401))
                        .accessDeniedHandler((request, response, e) -> TokenFilter.refuse(request, response, 403)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain desk(HttpSecurity http, RateLimits limits) {
        return http.securityMatcher("/desk", "/desk/**", "/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/desk/login", "/desk/language", "/desk/assets/**", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**", "/desk/members/**", "/desk/tokens/**", "/desk/publication/**")
                        .hasRole("PUBLISHER")
                        .anyRequest()
                        .hasRole("EDITOR"))
                .addFilterBefore(new LoginLimitFilter(limits), UsernamePasswordAuthenticationFilter.class)
                .formLogin(login -> login.loginPage("/desk/login")
                        .defaultSuccessUrl("/desk")
                        .failureHandler((request, response, e) -> {
                            LoginLimitFilter.failed(limits, request);
                            response.sendRedirect("/desk/login?failed");
                        }))
                .logout(logout -> logout.logoutUrl("/desk/logout").logoutSuccessUrl("/desk/login?left"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(DESK_POLICY))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Readers have no sessions, and the site says itself how long it may be kept. */
    @Bean
    @Order(3)
    SecurityFilterChain readers(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN)))
                .build();
    }
}
