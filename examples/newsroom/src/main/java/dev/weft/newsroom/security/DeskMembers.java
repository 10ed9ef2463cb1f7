package dev.weft.newsroom.security;

import dev.weft.newsroom.store.Member;
import dev.weft.newsroom.store.Members;
import dev.weft.newsroom.store.Role;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Members as Spring Security asks for them. */
@Service
class DeskMembers implements UserDetailsService {
    private final Members members;

    DeskMembers(Members members) {
        this.members = members;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        Member member = members.find(name).orElseThrow(() -> new UsernameNotFoundException("no such member"));
        return User.withUsername(member.name())
                .password(member.password())
                .roles(roles(member.role()))
                .disabled(!member.active())
                .build();
    }

    /** Returns the roles that a role has: a publisher is an editor as well. */
    static String[] roles(Role role) {
        return role == Role.PUBLISHER ? new String[] {"EDITOR", "PUBLISHER"} : new String[] {"EDITOR"};
    }
}
