update staff set password = '{noop}' || login || '-pw';
