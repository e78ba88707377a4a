<?php
// php wordpress-set-up.php <folder> <host> <days,days,…|sample>: installs WordPress there as https://<host>, with a post of so many
// days ago each, or with the one it brings along, made three years old.
// A folder that is installed already only gets the posts.
[, $folder, $host, $days] = $argv;
$_SERVER['HTTP_X_FORWARDED_HOST'] = $host;
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$isNew = !file_exists("$folder/installed");
if ($isNew) define('WP_INSTALLING', true);
require "$folder/wp-load.php";
if ($isNew) {
    require_once ABSPATH . 'wp-admin/includes/upgrade.php';
    wp_install(ucfirst(explode('.', $host)[0]) . ' Cycles', 'owner', "owner@$host", true, '', 'not-a-secret');
    $GLOBALS['wp_rewrite']->set_permalink_structure('/%year%/%postname%/');
    flush_rewrite_rules();
    update_option('ping_sites', '');
    if ($days === 'sample') {
        $old = gmdate('Y-m-d H:i:s', time() - 1100 * 86400);
        wp_update_post(['ID' => 1, 'post_date' => $old, 'post_date_gmt' => $old, 'edit_date' => true]);
        $days = '';
    } else wp_delete_post(1, true);
    touch("$folder/installed");
}
foreach (array_filter(explode(',', $days), 'strlen') as $i => $ago) {
    $at = gmdate('Y-m-d H:i:s', time() - (int) $ago * 86400);
    $post = ['post_title' => "News of day $ago", 'post_content' => "<p>We have mended bicycle number $ago.</p>", 'post_status' => 'publish'];
    $id = wp_insert_post($post + ['post_date' => $at, 'post_date_gmt' => $at], true);
    if (is_wp_error($id)) { fwrite(STDERR, $id->get_error_message()); exit(1); }
}
