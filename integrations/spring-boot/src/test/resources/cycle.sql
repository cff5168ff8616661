update staff set manager = 'apm-loans' where position = 'hop-loans';
